import { verdicts } from "@coercivity/evidence";
import { Command, Option } from "commander";
import { words } from "../evidence/words.ts";
import type { Io } from "../io.ts";
import { day } from "./day.ts";

/** `claims [article]`, `claims check` and `claims score`; each is read when it is called. */
export function claimsCommand(io: Io): Command {
  const command = new Command("claims").description(words.claims);
  const outputs = (one: Command): Command =>
    one
      .addOption(new Option("--json", words.json).conflicts("csv"))
      .addOption(new Option("--csv", words.csv))
      .option("--today <date>", words.today, day);
  outputs(command.command("list", { isDefault: true }).description(words.claimsList).argument("[article]", words.article))
    .addOption(new Option("--verdict <verdict>", words.verdict).choices(verdicts))
    .action(async (article: string | undefined, flags) => (await import("../evidence/list-claims.ts")).listClaims(io, article, flags));
  outputs(command.command("check").description(words.claimsCheck).argument("[sentence...]", words.sentence))
    .option("--share", words.share)
    .option("--world-share", words.worldShare)
    .option("--change", words.change)
    .option("--count", words.count)
    .option("--threshold", words.threshold)
    .option("--of <good>", words.of)
    .option("--by <country>", words.by)
    .option("--from <country>", words.from)
    .option("--value <number>", words.value)
    .option("--year <time>", words.year)
    .action(async (sentence: string[], flags) => (await import("../evidence/check-command.ts")).check(io, sentence.join(" "), flags));
  outputs(command.command("score").description(words.claimsScore)).action(async (flags) =>
    (await import("../evidence/score-command.ts")).score(io, flags),
  );
  return command;
}
