import { readLedger } from "@coercivity/ledger";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { formatNumber } from "../present/format-number.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";
import { findRoot } from "../root.ts";
import { causes, costByCause, costCountries, costProducts, integrationSaving } from "./cost-causes.ts";

/** Rows of the process table that bound the totals: stage and parameter. */
export const costAnchors: readonly (readonly [stage: string, parameter: string])[] = [
  ["separation", "opex_mine_to_oxide"],
  ["separation", "opex_mine_to_oxide_reo"],
  ["separation_light", "opex_all_in_actual"],
  ["separation_light", "opex_target_at_scale"],
  ["separation", "price_needed_ex_china"],
  ["separation", "marginal_cost_signal"],
  ["magnet", "capex"],
  ["magnet", "chinese_subsidy_raw_material"],
  ["mine_ion_clay", "separation_fee_share_of_revenue"],
];

/** `exposure cost`: cost per kg by country and cause, assumptions with ranges beside the facts that bound them. */
export async function cost(io: Io, flags: { readonly json?: true; readonly csv?: true }): Promise<void> {
  const rows = costProducts.flatMap((product) =>
    costCountries.map((country) => ({ product, country, causes: costByCause(product, country) })),
  );
  if (flags.csv) {
    return io.stdout(
      csvText([
        ["product", "country", "cause", "low", "value", "high", "kind"],
        ...rows.flatMap(({ product, country, causes: list }) =>
          list.map((one) => [product, country, one.cause, one.low, one.value, one.high, "assumption"]),
        ),
      ]),
    );
  }
  const ledger = await readLedger(findRoot(io.cwd));
  const facts = (ledger.factsByTable.get("supply_process") ?? []).filter(({ row }) =>
    costAnchors.some(([stage, parameter]) => row.stage === stage && row.parameter === parameter),
  );
  if (flags.json)
    return io.stdout(
      `${JSON.stringify({ rows, integrationSaving, facts: facts.map(({ id, low, value, high, unit, confidence }) => ({ id, low, value, high, unit, confidence })) }, undefined, 2)}\n`,
    );
  const { bold } = paintFor(io);
  const blocks = costProducts.map((product) => {
    const own = rows.filter((one) => one.product === product);
    const total = (country: string, pick: "low" | "value" | "high"): number =>
      own.find((one) => one.country === country)!.causes.reduce((sum, cause) => sum + cause[pick], 0);
    const lines = [
      ...causes.map((cause) => [cause, ...own.map(({ causes: list }) => rangeText(list.find((one) => one.cause === cause)!))]),
      [
        "all",
        ...own.map(({ country }) =>
          rangeText({ low: total(country, "low"), value: total(country, "value"), high: total(country, "high") }),
        ),
      ],
    ];
    return [
      bold(`${product}, USD per kg`),
      ...tableLines([{ title: "cause" }, ...own.map(({ country }) => ({ title: country, right: true }))], lines),
    ].join("\n");
  });
  io.stdout(
    `${[
      ...blocks,
      `sites side by side save ${rangeText(integrationSaving)} USD per kg REO: ${integrationSaving.why}`,
      "All of the above are declared assumptions with ranges; no published cost is split this way. Facts that bound the totals:",
      ...facts.map(({ id, low, value, high, unit, confidence }) => `  ${value ?? `${low}–${high}`} ${unit ?? ""}  ${id} (${confidence})`),
    ]
      .join("\n\n")
      .replaceAll("\n\n  ", "\n  ")}\n`,
  );
}

function rangeText({ low, value, high }: { low: number; value: number; high: number }): string {
  return `${formatNumber(value)} (${formatNumber(low)} to ${formatNumber(high)})`;
}
