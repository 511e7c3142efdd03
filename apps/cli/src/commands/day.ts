import { isIsoDate } from "@coercivity/domain";
import { InvalidArgumentError } from "commander";
import { messages } from "../messages.ts";

/** Reads the value of an option that is a day, ISO. */
export function day(text: string): string {
  if (text.length !== "2026-06-30".length || !isIsoDate(text)) throw new InvalidArgumentError(messages.notADay(text));
  return text;
}
