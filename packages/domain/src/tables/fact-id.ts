import type { FactId } from "../quantity.ts";
import type { Table } from "./table.ts";

/** A part after the colon is cut to this length before its hash. */
const longest = 80;

/**
 * The stable name of a row: `table:` and its key columns in lower case, joined by `-`; letters, digits and `. + _ -` only. Long ones are cut
 * to 80 characters and end in six hexadecimal digits of the whole key. It depends on the row's own cells alone, never on its neighbours.
 */
export function factId(table: Pick<Table, "name" | "key">, cells: Readonly<Record<string, string>>): FactId {
  const parts = table.key.map((column) => cells[column] ?? "");
  const slug = parts
    .map(slugged)
    .filter((part) => part !== "")
    .join("-");
  if (slug.length <= longest) return `${table.name}:${slug}`;
  const cut = slug.slice(0, longest - 7).replace(/-+$/, "");
  return `${table.name}:${cut}-${sixDigits(parts.join("\u001f"))}`;
}

function slugged(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9.+_-]+/g, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** FNV-1a over UTF-16 units, folded to 24 bits: enough to tell rows of one table apart, the same everywhere. */
function sixDigits(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash ^ (hash >>> 24)) & 0xffffff).toString(16).padStart(6, "0");
}
