import { InvalidArgumentError } from "commander";
import { messages } from "../messages.ts";

/** Reads the value of an option that counts something. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(messages.wholeNumber(text));
  return Number(text);
}
