import { type Element, elements, type Stage, stages } from "@coercivity/domain";
import { fitFacts, howFree, openBundle, readAmount, type StageTotal, whatGives, worldTotals } from "@coercivity/ledger";
import { Command, Option } from "commander";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { csvText } from "../present/csv.ts";
import { givesText, rangeText, residualsText, totalsText } from "../present/world-text.ts";
import { findRoot } from "../root.ts";
import { knownAs, typedProblem } from "../typed-problem.ts";
import { refuse } from "../workspace.ts";

interface ShowFlags {
  readonly stage?: string;
  readonly country?: string;
  readonly element?: string;
  readonly json?: true;
  readonly csv?: true;
}

/** `world show|residuals|gives|range`: the reconciled year, how well it meets the facts, and how far they pin it down. */
export function worldCommand(io: Io): Command {
  const command = new Command("world").description(messages.world);
  command
    .command("show", { isDefault: true })
    .description(messages.worldShow)
    .option("--stage <stage>", messages.optionStage)
    .option("--country <code>", messages.optionCountry)
    .option("--element <symbol>", messages.optionElement)
    .addOption(new Option("--json", messages.optionJson).conflicts("csv"))
    .addOption(new Option("--csv", messages.optionCsv))
    .action((flags: ShowFlags) => show(io, flags));
  command
    .command("residuals")
    .description(messages.worldResiduals)
    .option("--all", messages.optionAllRows)
    .addOption(new Option("--json", messages.optionJson))
    .action((flags: { all?: true; json?: true }) => residuals(io, flags));
  command
    .command("gives")
    .description(messages.worldGives)
    .requiredOption("--fact <id>", messages.optionFact)
    .addOption(new Option("--json", messages.optionJson))
    .action((flags: { fact: string; json?: true }) => gives(io, flags));
  command
    .command("range")
    .description(messages.worldRange)
    .argument("<quantity>", messages.quantityArgument)
    .addOption(new Option("--json", messages.optionJson))
    .action((quantity: string, flags: { json?: true }) => range(io, quantity, flags));
  return command;
}

async function show(io: Io, flags: ShowFlags): Promise<void> {
  const opened = await openBundle(findRoot(io.cwd), { onBuild: () => io.stderr(messages.reconciling) });
  if (!opened.ok) return refuse(io, opened.problems);
  const codes = opened.bundle.world.countries.map(({ code }) => code);
  const wrong = [
    ...knownAs("stage", flags.stage, stages),
    ...knownAs("country", flags.country, codes),
    ...knownAs("element", flags.element, [...elements, "all"]),
  ];
  if (wrong.length > 0) return refuse(io, wrong);
  const chosen = worldTotals(opened.bundle).filter(
    (row) =>
      (flags.stage === undefined || row.stage === (flags.stage as Stage)) &&
      (flags.country === undefined || row.country === flags.country) &&
      (flags.element === undefined ? shownByDefault(row, flags) : row.element === (flags.element as Element | "all")),
  );
  if (flags.json) io.stdout(`${JSON.stringify(chosen, undefined, 2)}\n`);
  else if (flags.csv) io.stdout(csvText([["stage", "country", "element", "tonnes_reo", "low", "high", "share"], ...chosen.map(asRow)]));
  else io.stdout(totalsText(io, chosen, opened.bundle.world, opened.report.counts));
}

/** Without a choice of element: all together, and the four that decide most. */
function shownByDefault({ element }: StageTotal, flags: ShowFlags): boolean {
  return (
    flags.stage !== undefined || flags.json !== undefined || flags.csv !== undefined || ["all", "NdPr", "Dy", "Tb", "Y"].includes(element)
  );
}

function asRow({ stage, country, element, tonnes, low, high, share }: StageTotal): (string | number)[] {
  return [stage, country, element, tonnes, low, high, share];
}

async function residuals(io: Io, { all, json }: { all?: true; json?: true }): Promise<void> {
  const opened = await openBundle(findRoot(io.cwd), { onBuild: () => io.stderr(messages.reconciling) });
  if (!opened.ok) return refuse(io, opened.problems);
  if (json) io.stdout(`${JSON.stringify(opened.report, undefined, 2)}\n`);
  else io.stdout(residualsText(io, opened.report, all === true));
}

async function gives(io: Io, { fact, json }: { fact: string; json?: true }): Promise<void> {
  const fitted = await fitFacts(findRoot(io.cwd));
  if (!fitted.ok) return refuse(io, fitted.problems);
  const result = await whatGives(fitted.fit, fact, fitted.declarations);
  if (!result)
    return refuse(
      io,
      knownAs(
        "fact",
        fact,
        fitted.fit.rows.flatMap((row) => [row.id, ...row.facts]),
      ),
    );
  if (!result.ok) return refuse(io, result.problems);
  io.stdout(json ? `${JSON.stringify(result, undefined, 2)}\n` : givesText(io, result));
}

async function range(io: Io, text: string, { json }: { json?: true }): Promise<void> {
  const read = readAmount(text);
  if (!read.ok) return refuse(io, [typedProblem("quantity", read.reason)]);
  const fitted = await fitFacts(findRoot(io.cwd));
  if (!fitted.ok) return refuse(io, fitted.problems);
  const free = await howFree(fitted.fit, read.amount, read.basis);
  if (!free) {
    const message = `"${text}" covers no process and no flow of the world`;
    return refuse(io, [typedProblem("quantity-empty", message, "`coercivity world show` lists what there is")]);
  }
  io.stdout(json ? `${JSON.stringify({ quantity: text, basis: read.basis, ...free }, undefined, 2)}\n` : rangeText(text, free));
}
