import { type Flowsheet, type FlowsheetResult, flowsheets, type PriceCountry, runFlowsheet, unitPrices } from "@coercivity/cascade";
import { Command, Option } from "commander";
import type { Io } from "../io.ts";
import { tableLines } from "../present/table.ts";
import { findRoot } from "../root.ts";
import { profileSheet, rampSheet } from "./cascade-sheets.ts";
import { digits, grouped, percent, range } from "./figures.ts";
import { number } from "./options.ts";
import { readCascadeFacts } from "./read-factors.ts";
import { sheetOf } from "./read-flowsheet.ts";
import { document, refuse } from "./say.ts";
import { writePlot } from "./write-plot.ts";

/** `cascade flowsheet NAME|FILE`. */
export function flowsheetCommand(io: Io): Command {
  return new Command("flowsheet")
    .description(
      `a whole separation plant: purities, recoveries, start-up, inventory, waste, cost (${flowsheets.map((sheet) => sheet.name).join(", ")})`,
    )
    .argument("[name-or-file]", "name of a flowsheet, or a JSON file of the same shape; without it the names are listed")
    .addOption(new Option("--country <code>", "where the plant stands, for unit prices").choices(["CHN", "MYS", "AUS", "USA", "JPN"]))
    .option("--tonnes <t>", "t REO fed a year, instead of the flowsheet's", number)
    .option("--json", "write JSON")
    .option("--plot <file>", "draw the start-up curve and the profile of every cut as SVG")
    .action(async (named: string | undefined, flags: { json?: true; plot?: string; country?: PriceCountry; tonnes?: number }) => {
      if (named === undefined) {
        const list = flowsheets.map(({ name, title, tonnesPerYear, country }) => ({
          name,
          title,
          tonnesPerYear: tonnesPerYear.value,
          country,
        }));
        if (flags.json) return document(io, list);
        io.stdout(
          `${tableLines(
            [{ title: "name" }, { title: "t REO/a", right: true }, { title: "where" }, { title: "" }],
            list.map((row) => [row.name, grouped(row.tonnesPerYear), row.country, row.title]),
          ).join("\n")}\n`,
        );
        return;
      }
      const found = await sheetOf(io, named);
      if (!("name" in found)) return refuse(io, found.problems, flags.json);
      const sheet: Flowsheet = {
        ...found,
        country: flags.country ?? found.country,
        tonnesPerYear: flags.tonnes === undefined ? found.tonnesPerYear : asked(flags.tonnes),
      };
      const facts = await readCascadeFacts(findRoot(io.cwd));
      const answer = runFlowsheet(sheet, facts.factors, facts.prices);
      if (!answer.ok) return refuse(io, answer.problems, flags.json);
      const result = answer.value;
      if (flags.json) document(io, plain(result));
      else io.stdout(`${text(result).join("\n")}\n`);
      io.stderr(remarks(result));
      if (flags.plot === undefined) return;
      await writePlot(io, flags.plot, rampSheet(result));
      for (const cut of result.cuts)
        await writePlot(io, flags.plot, profileSheet(cut.plant, 0, cut.state.cascades[0]!), cut.step.id.replace("|", "-"));
    });
}

function asked(tonnes: number): Flowsheet["tonnesPerYear"] {
  return {
    value: tonnes,
    low: tonnes,
    high: tonnes,
    unit: "t REO a year",
    from: "assumption",
    sources: [],
    why: "asked on the command line",
  };
}

/** The result as data, without the work arrays of the solver. */
function plain(result: FlowsheetResult): Record<string, unknown> {
  const { cuts, ...rest } = result;
  return {
    ...rest,
    cuts: cuts.map(({ step, share, design, state, start, opensAt, plant }) => ({
      ...step,
      share,
      S: design.S,
      W: design.W,
      S_min: design.sMin,
      n: design.n,
      m: design.m,
      components: plant.components,
      raffinate_x: state.cascades[0]!.raffinate,
      extract_y: state.cascades[0]!.extract,
      x_by_stage: state.cascades[0]!.x,
      certificate: state.certificate,
      opensAtDay: opensAt,
      start,
    })),
    sizing: "see `cascade` assumptions in docs/separation.md",
    unitPrices: unitPrices[result.flowsheet.country],
  };
}

function text(result: FlowsheetResult): string[] {
  const { flowsheet: sheet, use, sizes, cost, reflux } = result;
  const day = (value: number | null): string => (value === null ? "not within 1,000 days" : digits(value, 3));
  const lines = [
    `${sheet.title}: ${grouped(sheet.tonnesPerYear.value)} t REO a year in ${sheet.country}, feed ${sheet.feed.name} (${sheet.feed.sources.join(", ") || "no source"}, ${sheet.feed.confidence} confidence)`,
    ...tableLines(
      [
        { title: "product" },
        { title: "kg per t REO", right: true },
        { title: "purity (mole)", right: true },
        { title: "recovery" },
        { title: "on spec, day", right: true },
      ],
      result.products.map((product) => [
        product.name,
        digits(product.kgPerTonne, 4),
        percent(product.purity),
        Object.entries(product.recovery)
          .map(([element, share]) => `${element} ${percent(Math.min(share, 1))}`)
          .slice(0, 3)
          .join(", "),
        day(product.onSpecAfterDays),
      ]),
    ),
    "",
    ...tableLines(
      [
        { title: "cut" },
        { title: "n + m", right: true },
        { title: "S", right: true },
        { title: "S min", right: true },
        { title: "mol fed per mol", right: true },
        { title: "opens, day", right: true },
      ],
      result.cuts.map(({ step, design, share, opensAt }) => [
        step.id,
        `${design.n} + ${design.m}`,
        digits(design.S, 4),
        digits(design.sMin, 4),
        digits(share, 4),
        day(opensAt),
      ]),
    ),
    "",
    `mixer-settlers ${sizes.mixerSettlers}, volume ${range(sizes.volume)} m³, organic fill ${range(sizes.organicFill)} m³`,
    `inventory ${range(sizes.heldKgReo)} kg REO = ${range(sizes.heldDays)} days of feed${result.inventoryUsd === null ? "" : `, worth ${range(result.inventoryUsd)} USD at Chinese export prices${result.unpriced.length > 0 ? ` (without ${result.unpriced.join(", ")})` : ""}`}`,
    `base ${range(use.base)} t NaOH, acid ${range(use.acid)} t HCl (100 %), oxalic ${range(use.oxalic)} t, solvent ${range(use.solvent)} kg, salt ${range(use.salt)} t, effluent ${range(use.effluent)} t, all per t REO fed`,
    `residue from cracking: ThO2 ${sheet.feed.thorium ? range(sheet.feed.thorium) : "–"} and U3O8 ${sheet.feed.uranium ? range(sheet.feed.uranium) : "–"} kg per t REO (assumptions)`,
    `reflux used ${digits(reflux.used, 4)} mol per mol; minimum of these cuts ${digits(reflux.minimum, 4)} (η_S ${percent(reflux.etaS)}), fully linked ${digits(reflux.linked, 4)} (η_link ${percent(reflux.etaLink)})`,
    `cost: operating ${range(cost.opex)}, of it reagents ${range(cost.reagents)}, capital charge ${range(cost.capitalCharge)} USD per t REO fed; plant ${range({ value: cost.plant.value / 1e6, low: cost.plant.low / 1e6, high: cost.plant.high / 1e6 })} M USD`,
    `total in other countries: ${Object.entries(result.costByCountry)
      .filter(([country]) => country !== sheet.country)
      .map(([country, other]) => `${country} ${range(other.total)}`)
      .join(", ")} USD per t REO fed`,
    `balance of every element over the plant: ${digits(result.componentBalance, 2)}`,
  ];
  return lines;
}

function remarks(result: FlowsheetResult): string {
  const unverified =
    result.unverifiedFactors.length > 0
      ? `unverified separation factors (recollection or low confidence): ${result.unverifiedFactors.join(", ")}\n`
      : "";
  return `${unverified}an assumption-grade process: unit prices are assumptions, measured recoveries and ramps in the ledger stand before it\n${result.flowsheet.why === "" ? "" : `${result.flowsheet.why}\n`}`;
}
