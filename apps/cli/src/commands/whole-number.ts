import { InvalidArgumentError } from "commander";
import { messages } from "../messages.ts";

/** Reads the value of an option that counts something. */
export function wholeNumber(text: string): number {
  return counted(text, 0);
}

/** Reads the value of an option that counts something of which there must be at least one. */
export function positiveNumber(text: string): number {
  return counted(text, 1);
}

function counted(text: string, least: number): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) < least) throw new InvalidArgumentError(messages.wholeNumber(text, least));
  return Number(text);
}
