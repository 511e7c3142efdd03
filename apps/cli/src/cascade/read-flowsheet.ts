import {
  type CascadeProblem,
  CaseReader,
  type CutStep,
  type Flowsheet,
  flowsheets,
  type PriceCountry,
  unitPrices,
} from "@coercivity/cascade";
import type { Io } from "../io.ts";
import { problems } from "./problems.ts";
import { readCaseFile } from "./read-case-file.ts";

/** A flowsheet by name, or from a JSON file of the same shape. */
export async function sheetOf(io: Io, named: string): Promise<Flowsheet | { readonly problems: readonly CascadeProblem[] }> {
  const known = flowsheets.find((sheet) => sheet.name === named);
  if (known) return known;
  const file = await readCaseFile(io.cwd, named);
  if (file.ok) return readSheet(file.value, named);
  if (file.problem.code !== "text/file-missing") return { problems: [file.problem] };
  return {
    problems: [
      problems.noFlowsheet(
        named,
        flowsheets.map((sheet) => sheet.name),
      ),
    ],
  };
}

/** Reads a flowsheet file; everything that is not a figure of its own becomes an assumption of the file. */
function readSheet(value: unknown, file: string): Flowsheet | { problems: readonly CascadeProblem[] } {
  const reader = new CaseReader(file, value);
  const feed = reader.child("feed");
  const basis = feed.text("basis");
  const amounts = feed.child("amounts");
  const elements = Object.keys((amounts.value as object | null) ?? {});
  const country = reader.text("country") || "USA";
  const tonnes = reader.has("tonnesPerYear")
    ? (reader.child("tonnesPerYear").numberOr(null, "value") ?? reader.number("tonnesPerYear"))
    : Number.NaN;
  const found: CascadeProblem[] = [];
  if (basis !== "mass-REO" && basis !== "mole") found.push(problems.sheetBasis(file, basis));
  if (!(country in unitPrices)) found.push(problems.sheetCountry(file, country, Object.keys(unitPrices)));
  if (!(tonnes > 0)) found.push(problems.sheetSize(file));
  const steps = reader.list("steps").map((step): CutStep => {
    const from = step.find("from");
    const between = step.find("between");
    const pair = Array.isArray(between) && between.length === 2 ? ([String(between[0]), String(between[1])] as const) : (["", ""] as const);
    const source = step.child("from");
    return {
      id: step.text("id") || pair.join("|"),
      from:
        from === undefined || from === "feed"
          ? "feed"
          : { cut: source.text("cut"), end: source.text("end") === "extract" ? "extract" : "raffinate" },
      between: pair,
      purityRaffinate: step.number("purityRaffinate"),
      purityExtract: step.number("purityExtract"),
      overMinimum: step.numberOr(undefined, "overMinimum"),
    };
  });
  for (const step of steps)
    if (!elements.includes(step.between[0]) || !elements.includes(step.between[1]))
      found.push(problems.sheetCut(file, step.id, step.between.join("|"), elements));
  const sheet: Flowsheet = {
    name: reader.text("name") || file,
    title: reader.text("title") || reader.text("name") || file,
    feed: {
      name: feed.text("name") || "feed",
      basis: basis === "mole" ? "mole" : "mass-REO",
      amounts: Object.fromEntries(elements.map((element) => [element, amounts.number(element)])),
      sources: (feed.find("sources") as string[] | undefined) ?? [],
      confidence: "low",
      note: feed.text("note") || "as given in the file",
      thorium: null,
      uranium: null,
    },
    tonnesPerYear: {
      value: tonnes,
      low: tonnes,
      high: tonnes,
      unit: "t REO a year",
      from: "assumption",
      sources: [],
      why: `given in ${file}`,
    },
    country: country as PriceCountry,
    steps,
    why: reader.text("why"),
  };
  found.push(...reader.problems);
  return found.length > 0 ? { problems: found } : sheet;
}
