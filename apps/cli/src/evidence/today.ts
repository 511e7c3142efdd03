import { InvalidArgumentError } from "commander";
import { words } from "./words.ts";

/** The day it is, ISO. The one place where these commands read the clock. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** A day as typed. */
export function day(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError(words.notADay(text));
  return text;
}
