import { escapeText } from "@coercivity/charts";

/** Markup that is safe to stand in a page. */
export interface Html {
  readonly html: string;
}

type Piece = Html | string | number | undefined | false | readonly Html[];

/** Markup from a template: what is put in is escaped unless it is markup itself; nothing stands for `undefined` and `false`; ranges do not break. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: parts.reduce((text, part, i) => text + written(pieces[i - 1]) + part) };
}

/** Markup that was made elsewhere and is known to be safe. */
export function trusted(markup: string): Html {
  return { html: markup };
}

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return "";
  if (typeof piece === "string" || typeof piece === "number") return escapeText(String(piece)).replace(/(\d)–(?=[\dn])/g, "$1–\u2060");
  if ("html" in piece) return piece.html;
  return piece.map((one) => one.html).join("\n");
}
