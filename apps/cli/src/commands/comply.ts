import { readings, type TierReading } from "@coercivity/evidence";
import { Command, InvalidArgumentError, Option } from "commander";
import { words } from "../evidence/words.ts";
import type { Io } from "../io.ts";
import { day } from "./day.ts";

/** `comply <bom> --rule <id> --on <date>`: a bill of materials against a rule about content. */
export function complyCommand(io: Io): Command {
  return new Command("comply")
    .description(words.comply)
    .argument("<bom>", words.bom)
    .requiredOption("--rule <id>", words.rule)
    .requiredOption("--on <date>", words.on, day)
    .addOption(new Option("--reading <reading>", words.reading).choices(readings).default("see-through" satisfies TierReading))
    .option("--prices <year>", words.prices)
    .option("--market <market>", words.market, "FOB_China")
    .option("--usd-per <rate>", words.usdPer, rate)
    .option("--destination <country>", words.destination)
    .addOption(new Option("--html", words.html).conflicts(["json", "csv"]))
    .addOption(new Option("--json", words.json).conflicts("csv"))
    .addOption(new Option("--csv", words.csv))
    .action(async (bom: string, flags) => (await import("../evidence/comply-command.ts")).comply(io, bom, flags));
}

function rate(text: string): number {
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (!(value > 0)) throw new InvalidArgumentError(words.notARate(text));
  return value;
}
