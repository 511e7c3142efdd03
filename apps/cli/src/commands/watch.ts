import { type Watched, watchList } from "@coercivity/evidence";
import { readLedger } from "@coercivity/ledger";
import { Command, Option } from "commander";
import { isoCountry } from "../evidence/iso-country.ts";
import { watchCsv, watchRecord, watchText } from "../evidence/watch-text.ts";
import { words } from "../evidence/words.ts";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { findRoot } from "../root.ts";
import { today } from "../today.ts";
import { typedProblem } from "../typed-problem.ts";
import { refuse } from "../workspace.ts";
import { day } from "./day.ts";

interface WatchFlags {
  readonly asOf?: string;
  readonly target: string;
  readonly all?: true;
  readonly json?: true;
  readonly csv?: true;
}

/** Codes of rows that name nobody: no measure is aimed at them. */
const noTarget: ReadonlySet<string> = new Set(["ALL", "OTH", "WLD"]);

/** `watch`: the indicators on a day, with their last values, states, ages and leads. */
export function watchCommand(io: Io): Command {
  return new Command("watch")
    .description(words.watch)
    .option("--as-of <date>", words.asOf, day)
    .option("--target <country>", words.target, "JPN")
    .option("--all", words.allIndicators)
    .addOption(new Option("--json", words.json).conflicts("csv"))
    .addOption(new Option("--csv", words.csv))
    .action((flags: WatchFlags) => watch(io, flags));
}

async function watch(io: Io, flags: WatchFlags): Promise<void> {
  const { target } = flags;
  const unknown = noTarget.has(target) ? [typedProblem("no-target", words.noTarget(target), messages.countryCodes)] : isoCountry(target);
  if (unknown.length > 0) return refuse(io, unknown);
  const { factsByTable, episodes, problems } = await readLedger(findRoot(io.cwd));
  if (problems.length > 0) return refuse(io, problems);
  const asOf = flags.asOf ?? today();
  const list: readonly Watched[] = watchList({ factsByTable }, episodes, { asOf, target: flags.target });
  if (flags.json) return io.stdout(`${JSON.stringify({ asOf, target: flags.target, indicators: list.map(watchRecord) }, undefined, 2)}\n`);
  if (flags.csv) return io.stdout(watchCsv(list));
  io.stdout(watchText(io, list, asOf, flags.target, flags.all === true));
}
