import type { Quantity } from "@coercivity/domain";
import {
  buildChain,
  formatFacts,
  type Ledger,
  openBundle,
  readCalibrated,
  readCalibration,
  readDeclarations,
  readLedger,
  readTargets,
  showFacts,
  smallWorldYears,
  tradeFormats,
} from "@coercivity/ledger";
import { Command, Option } from "commander";
import type { ImportFlags } from "../evidence/import-command.ts";
import { words } from "../evidence/words.ts";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { findRoot } from "../root.ts";
import { refuse } from "../workspace.ts";
import type { WeakFlags } from "./facts-weak.ts";
import { wholeNumber } from "./whole-number.ts";

/** `facts check`, `facts show <query>`, `facts weak [scenario]` and `facts import <file>`. */
export function factsCommand(io: Io): Command {
  const command = new Command("facts").description(messages.facts);
  command
    .command("check")
    .description(messages.factsCheck)
    .action(() => check(io));
  command
    .command("show")
    .description(messages.factsShow)
    .argument("<query...>", messages.factsQuery)
    .option("--limit <n>", messages.optionLimit, wholeNumber, 100)
    .option("--json", messages.optionJson)
    .action((query: string[], flags: { limit: number; json?: true }) => show(io, query.join(" "), flags));
  command
    .command("weak")
    .description(messages.factsWeak)
    .argument("[scenario]", messages.scenarioArgument, "japan-2026")
    .option("--top <n>", messages.optionTop, wholeNumber, 40)
    .option("--all", messages.optionAllNumbers)
    .addOption(new Option("--json", messages.optionJson).conflicts("csv"))
    .addOption(new Option("--csv", messages.optionCsv))
    .action(async (scenario: string, flags: WeakFlags) => (await import("./facts-weak.ts")).factsWeak(io, scenario, flags));
  command
    .command("import")
    .description(words.import)
    .argument("<file>", words.tradeFile)
    .addOption(new Option("--format <format>", words.format).choices(tradeFormats).makeOptionMandatory())
    .option("--revision <year>", words.revision, wholeNumber)
    .option("--published <date>", words.published)
    .option("--source <id>", words.sourceId)
    .addOption(new Option("--countries <which>", words.countries).choices(["world", "all"]).default("world"))
    .option("--dry-run", words.dryRun)
    .option("--json", messages.optionJson)
    .action(async (file: string, flags: ImportFlags) => (await import("../evidence/import-command.ts")).importFacts(io, file, flags));
  return command;
}

/** Reads all that stands in `facts/`: tables, sources, episodes, and the declared world with every number of it resolved. */
async function check(io: Io): Promise<void> {
  const root = findRoot(io.cwd);
  const [ledger, { declarations, problems }] = await Promise.all([readLedger(root), readDeclarations(root)]);
  const chain = declarations && buildChain(declarations, { byId: ledger.factById, tables: ledger.factsByTable });
  const past = await checkBacktests(root, ledger);
  const found = [...ledger.problems, ...problems, ...(chain?.out.problems ?? []), ...past.problems];
  if (found.length > 0 || !chain) return refuse(io, found);
  io.stdout(messages.factsSound(ledger.facts.length, ledger.factsByTable.size, ledger.sources.size, ledger.episodes.length));
  const kinds = (kind: Quantity["kind"]) => chain.out.quantities.filter((quantity) => quantity.kind === kind).length;
  io.stdout(messages.worldSound(chain.facilities.length, kinds("fact"), kinds("derivation"), kinds("assumption")));
  io.stdout(messages.backtestsSound(past.years, past.targets));
}

/** Small worlds of other years, the targets of back-tests, and the numbers a calibration may set and has set. */
async function checkBacktests(root: string, ledger: Ledger) {
  const book = { byId: ledger.factById, tables: ledger.factsByTable };
  const years = await smallWorldYears(root);
  const [worlds, targets, calibration, calibrated] = await Promise.all([
    Promise.all(years.map((year) => openBundle(root, { year }))),
    readTargets(root, book, new Set(ledger.sources.keys())),
    readCalibration(root),
    readCalibrated(root),
  ]);
  const small = worlds.flatMap((one) => (one.ok ? [] : one.problems)).filter(({ at }) => at.file?.includes("/years/"));
  return {
    years,
    targets: targets.targets.length,
    problems: [...small, ...targets.problems, ...calibration.problems, ...calibrated.problems],
  };
}

async function show(io: Io, query: string, { limit, json }: { limit: number; json?: true }): Promise<void> {
  const ledger = await readLedger(findRoot(io.cwd));
  const shown = showFacts(ledger, query, { limit });
  if (json) io.stdout(`${JSON.stringify(shown.claims, undefined, 2)}\n`);
  else io.stdout(formatFacts(shown));
  if (shown.query.unknown.length > 0 || shown.found === 0) io.setExitCode(1);
}
