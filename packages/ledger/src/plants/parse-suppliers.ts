import { readNumber } from "./read-number.ts";

/** A part of a split as written: the country's code and its share in per cent. */
export interface WrittenShare {
  readonly country: string;
  readonly percent: number;
}

/** What a split says, or the part of it that cannot be read. */
export type SplitRead =
  | { readonly ok: true; readonly shares: readonly WrittenShare[] }
  | { readonly ok: false; readonly part: string; readonly decimalComma: boolean };

/** Reads `CHN:70; JPN:30`; a country alone has all of it. The shares are not yet checked against each other. */
export function parseSuppliers(text: string): SplitRead {
  const parts = text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const shares: WrittenShare[] = [];
  for (const part of parts) {
    const found = /^([^:=]+?)\s*(?:[:=]\s*(.+?)\s*%?)?$/.exec(part);
    const share =
      found?.[2] === undefined ? { kind: "number" as const, value: parts.length === 1 ? 100 : Number.NaN } : readNumber(found[2]);
    if (!found || share.kind !== "number" || !Number.isFinite(share.value)) {
      return { ok: false, part, decimalComma: share.kind === "comma" };
    }
    shares.push({ country: found[1]!.trim().toUpperCase(), percent: share.value });
  }
  return parts.length === 0 ? { ok: false, part: text, decimalComma: false } : { ok: true, shares };
}
