import type { Element } from "@coercivity/domain";
import { type Subject, sharedImpact, surviveRecover } from "@coercivity/exposure";
import { readLedger } from "@coercivity/ledger";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { formatUsd } from "../present/format-number.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";
import { typedProblem } from "../typed-problem.ts";
import { openWorkspace, refuse } from "../workspace.ts";
import { askSubject, countryCode, knownCountry, knownElement, worldElements } from "./ask.ts";
import { dayCells } from "./range-text.ts";
import type { ShowFlags } from "./show-command.ts";
import { waysBack } from "./ways-back.ts";
import { words } from "./words.ts";

/** `exposure survive <subject>`: days of cover against ways back when a country stops all exports. */
export async function survive(io: Io, name: string, flags: ShowFlags): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  const { root, bundle } = workspace;
  const ledger = await readLedger(root);
  const { subject, problems } = askSubject(bundle.world, name);
  const wrong = [...problems, ...knownCountry(bundle.world, flags.on), ...knownElement(bundle.world, flags.element)];
  if (!subject || wrong.length > 0) return refuse(io, wrong);
  const on = countryCode(bundle.world, flags.on ?? "CHN");
  if (subject.countries.length === 1 && subject.countries[0] === on)
    return refuse(io, [typedProblem("own-exports", `${on} does not depend on its own exports`, "choose another country with --on")]);
  const ways = waysBack(ledger.factsByTable.get("logistics") ?? []);
  const element = flags.element as Element | undefined;
  const rows = surviveRecover(bundle, subject, on, ways, element && [element]);
  if (rows.length === 0) return refuse(io, [typedProblem("no-use", words.noUse(subject.name, element ?? "any element"), words.noUseHint)]);
  const elements = element === undefined ? worldElements(bundle.world) : [element];
  const listed = new Set(rows.map(({ facility }) => facility));
  const users: Subject = { ...subject, facilities: subject.facilities.filter((i) => listed.has(bundle.world.facilities[i]!.id)) };
  const industries = users.facilities.filter((i) => bundle.world.facilities[i]!.industry);
  const shared = industries.length > 1 ? await sharedImpact(bundle, users, on, elements, ways[1]!.days.value) : undefined;
  if (flags.json)
    return io.stdout(
      `${JSON.stringify({ subject: subject.name, on, element: element ?? null, ways, rows, shared }, (_, value) => (value === Infinity ? null : value), 2)}\n`,
    );
  if (flags.csv) {
    const head = [
      "facility",
      "country",
      "survive_days",
      "low",
      "high",
      "without_stockpiles_days",
      ...ways.map((way) => `gap_${way.name.replaceAll(" ", "_")}_days`),
      "binding_chain",
    ];
    return io.stdout(
      csvText([
        head,
        ...rows.map((row) => [
          row.facility,
          row.country,
          row.survive.value,
          row.survive.low,
          row.survive.high,
          row.withoutStockpiles.value,
          ...row.gaps.map(({ days }) => days),
          row.chain.join(" < "),
        ]),
      ]),
    );
  }
  const { bold } = paintFor(io);
  const lines = tableLines(
    [
      { title: "who" },
      { title: "survives", right: true },
      { title: "baselines", right: true },
      { title: "without stockpiles", right: true },
      ...ways.map((way) => ({ title: `gap to ${way.name}`, right: true })),
      { title: "binding chain" },
    ],
    rows
      .slice(0, 40)
      .map((row) => [
        row.facility,
        ...dayCells(row.survive),
        dayCells(row.withoutStockpiles)[0],
        ...row.gaps.map(({ days }) => (days === -Infinity ? "none" : `${Math.round(days)}`)),
        row.chain.join(" < "),
      ]),
  );
  io.stdout(
    `${[
      bold(
        `${subject.name}: days until each falls short when ${on} stops all exports${element === undefined ? "" : ` that hold ${element}`}, against the days until a way back opens`,
      ),
      ...lines,
      "",
      ...ways.map(
        (way) =>
          `${way.name}: ${dayCells(way.days)[0]} days (${dayCells(way.days)[1]}), ${way.fact === null ? words.assumedWay : `fact ${way.fact}`}`,
      ),
      ...(shared
        ? [
            `with inputs shared so that the least value added is lost (linear programme) until ${ways[1]!.name}: ${formatUsd(shared.impactUsd)} lost; runs on longest: ${[
              ...shared.industries,
            ]
              .sort((a, b) => b.daysMade - a.daysMade)
              .slice(0, 3)
              .map(({ facility, daysMade }) => `${facility} ${Math.round(daysMade)} days`)
              .join(", ")}`,
          ]
        : []),
      "Gap above 0: it stops before that way opens. Cover of each tier counts once, along the chain to the border, and state stockpiles as let go of on the day of the cut.",
    ].join("\n")}\n`,
  );
}
