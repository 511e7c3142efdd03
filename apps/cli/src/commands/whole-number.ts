import { InvalidArgumentError } from "commander";
import { messages } from "../messages.ts";
import { say } from "../study/say.ts";

/** Reads the value of an option that counts something. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(messages.wholeNumber(text));
  return Number(text);
}

/** Reads the value of an option that counts something of which there must be at least one. */
export function positiveNumber(text: string): number {
  const value = wholeNumber(text);
  if (value < 1) throw new InvalidArgumentError(say.notPositive(text));
  return value;
}
