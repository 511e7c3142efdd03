import { Command } from "commander";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";

export function startCommand(_io: Io): Command {
  return new Command("start").description(messages.start);
}
