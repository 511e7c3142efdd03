import type { Problem } from "@coercivity/domain";
import { nearest } from "@coercivity/domain/nearest";
import { messages } from "./messages.ts";

/** Most names that are listed where none lies near what was typed. */
const mostListed = 40;

/** A problem with something that was typed. */
export function typedProblem(code: string, message: string, hint?: string): Problem {
  return { code: `typed/${code}`, at: { file: "command line" }, message, ...(hint === undefined ? {} : { hint }) };
}

/** No problem where `value` is known, else one that names the nearest. */
export function knownAs(what: string, value: string | undefined, known: readonly string[]): Problem[] {
  if (value === undefined || known.includes(value)) return [];
  const near =
    value === ""
      ? undefined
      : (nearest(value, known) ??
        nearest(value.toUpperCase(), known) ??
        known.find((name) => name.toLowerCase().includes(value.toLowerCase())));
  const hint = near === undefined ? messages.oneOf(known.slice(0, mostListed), known.length > mostListed) : messages.didYouMean([near]);
  return [typedProblem(`unknown-${what.replaceAll(" ", "-")}`, messages.unknown(what, value), hint)];
}
