import type { Held } from "@coercivity/study";
import { InvalidArgumentError } from "commander";
import { say } from "../study/say.ts";

/** Gathers `--hold path=value`: numbers that are held instead of being drawn. */
export function holding(text: string, before: Held): Held {
  const at = text.lastIndexOf("=");
  const value = text.slice(at + 1).trim() === "" ? Number.NaN : Number(text.slice(at + 1));
  if (at < 1 || !Number.isFinite(value)) throw new InvalidArgumentError(say.notHeld(text));
  return { ...before, [text.slice(0, at).trim()]: value };
}
