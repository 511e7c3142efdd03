import { Command, Option } from "commander";
import { elementSymbol } from "../exposure/element-symbol.ts";
import { words } from "../exposure/words.ts";
import type { Io } from "../io.ts";
import { gather } from "./gather.ts";
import { wholeNumber } from "./whole-number.ts";

/** `exposure <subject>` and its questions; each question's file is read when it is asked. */
export function exposureCommand(io: Io): Command {
  const command = new Command("exposure").description(words.exposure);
  const outputs = (one: Command): Command =>
    one.addOption(new Option("--json", words.json).conflicts("csv")).addOption(new Option("--csv", words.csv));
  outputs(command.command("show", { isDefault: true }).description(words.show).argument("<subject>", words.subject))
    .option("--element <symbol>", words.element, elementSymbol)
    .option("--on <who>", words.on)
    .addOption(new Option("--by <holder>", words.by).choices(["territory", "control"]))
    .addOption(new Option("--basis <basis>", words.basis).choices(["weight", "value", "use"]))
    .option("--year <year>", words.worldYear, wholeNumber)
    .action(async (subject: string, flags) => (await import("../exposure/show-command.ts")).show(io, subject, flags));
  outputs(command.command("table").description(words.table))
    .option("--element <symbol>", words.element, elementSymbol)
    .option("--on <who>", words.on)
    .addOption(new Option("--by <holder>", words.by).choices(["territory", "control"]))
    .option("--year <year>", words.worldYear, wholeNumber)
    .action(async (flags) => (await import("../exposure/table-command.ts")).table(io, flags));
  outputs(command.command("control").description(words.control).argument("[country]", words.controlHolder, "CHN"))
    .option("--element <symbol>", words.element, elementSymbol)
    .option("--owners <file>", words.owners)
    .action(async (country: string, flags) => (await import("../exposure/control-command.ts")).control(io, country, flags));
  outputs(command.command("indices").description(words.indices))
    .option("--element <symbol>", words.element, elementSymbol)
    .option("--for <region>", words.region, "EU27")
    .option("--set <name=value>", words.set, gather, [])
    .action(async (flags) => (await import("../exposure/indices-command.ts")).indices(io, flags));
  outputs(command.command("chokepoints").description(words.chokepoints))
    .option("--element <symbol>", words.element, elementSymbol, "Dy")
    .option("--for <countries>", words.countries, "JPN,KOR")
    .option("--kind <kind>", words.kind)
    .option("--shapley <kind>", words.shapley)
    .option("--limit <n>", words.limit, wholeNumber, 12)
    .option("--simulate", words.simulate)
    .action(async (flags) => (await import("../exposure/chokepoints-command.ts")).chokepointsOf(io, flags));
  outputs(command.command("survive").description(words.survive).argument("<subject>", words.subject))
    .option("--element <symbol>", words.element, elementSymbol)
    .option("--on <country>", words.on)
    .action(async (subject: string, flags) => (await import("../exposure/survive-command.ts")).survive(io, subject, flags));
  outputs(command.command("balance").description(words.balance))
    .option("--without <name>", words.without, gather, [])
    .option("--add <feed=tonnes>", words.addMine, gather, [])
    .option("--disposal <usd>", words.disposal, Number, 0)
    .action(async (flags) => (await import("../exposure/balance-command.ts")).balance(io, flags));
  outputs(command.command("cost").description(words.cost)).action(async (flags) =>
    (await import("../exposure/cost-command.ts")).cost(io, flags),
  );
  outputs(command.command("imports").description(words.imports).argument("<country>", words.controlCountry))
    .requiredOption("--hs <code>", words.hs)
    .option("--year <year>", words.year, "2024")
    .action(async (country: string, flags) => (await import("../exposure/imports-command.ts")).imports(io, country, flags));
  outputs(command.command("history").description(words.history).argument("<country>", words.controlCountry))
    .option("--on <country>", words.on)
    .option("--element <symbol>", words.element, elementSymbol)
    .action(async (country: string, flags) => (await import("../exposure/history-command.ts")).history(io, country, flags));
  return command;
}
