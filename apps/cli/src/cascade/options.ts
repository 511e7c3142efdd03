import { InvalidArgumentError } from "commander";

/** Reads the value of an option that is a number. */
export function number(text: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new InvalidArgumentError(`"${text}" is not a number`);
  return value;
}

/** Reads numbers set apart by commas. */
export function numbers(text: string): number[] {
  return text.split(",").map((part) => number(part));
}

/** Reads words set apart by commas. */
export function names(text: string): string[] {
  const list = text.split(",").map((part) => part.trim());
  if (list.some((name) => name === "")) throw new InvalidArgumentError(`"${text}" holds an empty name`);
  return list;
}

/** Reads aq or org (also in full). */
export function phase(text: string): "aq" | "org" {
  if (/^(aq|aqueous)$/i.test(text)) return "aq";
  if (/^(org|organic)$/i.test(text)) return "org";
  throw new InvalidArgumentError(`"${text}" is neither aq nor org`);
}

/** Reads the basis of a composition: moles of RE or mass of oxide. */
export function basis(text: string): "mole" | "mass" {
  if (/^mol/i.test(text)) return "mole";
  if (/^(mass|reo|wt|weight)/i.test(text)) return "mass";
  throw new InvalidArgumentError(`"${text}" is no basis: mole (mole fractions of RE) or mass (mass of oxide)`);
}
