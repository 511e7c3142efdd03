import { basename, isAbsolute, join } from "node:path";
import { controls, type Problem, supplyPrices } from "@coercivity/domain";
import { decide, findRule, listedItems, priceVintage, readBom, type TierReading, vintages } from "@coercivity/evidence";
import { openBundle, readLedger, readSheet } from "@coercivity/ledger";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { findRoot } from "../root.ts";
import { typedProblem } from "../typed-problem.ts";
import { refuse } from "../workspace.ts";
import { decisionCsv, decisionRecord } from "./decision-data.ts";
import { decisionHtml } from "./decision-html.ts";
import { decisionText } from "./decision-text.ts";
import { isoCountry } from "./iso-country.ts";
import { words } from "./words.ts";

export interface ComplyFlags {
  readonly rule: string;
  readonly on: string;
  readonly reading: TierReading;
  readonly prices?: string;
  readonly market: string;
  readonly usdPer?: number;
  readonly destination?: string;
  readonly html?: true;
  readonly json?: true;
  readonly csv?: true;
}

/** The announcement whose goods Annex 1 of the October rules repeats; streams of the world are marked with it. */
const controlList = "CHN-18-2025";

/** `comply`: reads the bill, finds the rule as it stood on the day, and says what is caught and why. The bill is kept nowhere. */
export async function comply(io: Io, path: string, flags: ComplyFlags): Promise<void> {
  const root = findRoot(io.cwd);
  const opened = await openBundle(root, { onBuild: () => io.stderr(messages.reconciling) });
  if (!opened.ok) return refuse(io, opened.problems);
  const ledger = await readLedger(root, { tables: [controls, supplyPrices] });
  if (ledger.problems.length > 0) return refuse(io, ledger.problems);
  const rule = findRule(ledger, flags.rule);
  const problems: Problem[] = "code" in rule ? [rule] : [];
  const year = flags.prices ?? flags.on.slice(0, 4);
  problems.push(...vintageProblems(vintages(ledger), flags.market, year));
  const { destination } = flags;
  if (destination !== undefined) problems.push(...isoCountry(destination));
  const file = basename(path);
  const { streams } = opened.bundle.world;
  const read = readBom(
    await readSheet(isAbsolute(path) ? path : join(io.cwd, path), file),
    streams.map(({ id }) => id),
  );
  if (!read.ok) problems.push(...read.problems);
  if (problems.length > 0 || "code" in rule || !read.ok) return refuse(io, problems);
  const strict = /strict_destinations=([A-Z+]+)/.exec(rule.fact.row.parameters ?? "")?.[1]?.split("+") ?? [];
  const decision = decide(file, read.bom, rule, {
    on: flags.on,
    reading: flags.reading,
    listed: listedItems(streams, controlList),
    prices: priceVintage(ledger, flags.market, year),
    strict: destination !== undefined && strict.includes(destination),
    ...(flags.usdPer === undefined ? {} : { usdPer: flags.usdPer }),
  });
  if ("problems" in decision) return refuse(io, decision.problems);
  const given = { file, market: flags.market, year, destination: destination ?? null, usdPer: flags.usdPer ?? null };
  if (flags.json) io.stdout(`${JSON.stringify(decisionRecord(decision, given, ledger.sources), undefined, 2)}\n`);
  else if (flags.csv) io.stdout(decisionCsv(decision));
  else if (flags.html) io.stdout(decisionHtml(decisionRecord(decision, given, ledger.sources)));
  else io.stdout(decisionText(io, decisionRecord(decision, given, ledger.sources)));
}

function vintageProblems(known: ReturnType<typeof vintages>, market: string, year: string): Problem[] {
  const found = known.find((one) => one.market === market);
  if (!found)
    return [
      typedProblem(
        "unknown-market",
        words.unknownMarket(market),
        messages.oneOf(
          known.map((one) => one.market),
          false,
        ),
      ),
    ];
  if (found.years.includes(year)) return [];
  const before = found.years.filter((one) => one <= year).at(-1) ?? found.years[0];
  return [typedProblem("no-prices", words.unknownYear(market, year), `--prices ${before}`)];
}
