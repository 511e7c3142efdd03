/** Ink of the charts: paper, text, rules and the three roles of a line (product, key impurity, the rest). */
export const ink = {
  paper: "#fbfaf7",
  text: "#1c1f24",
  second: "#4a5058",
  rule: "#d9d6ce",
  product: "#5b3aa8",
  impurity: "#1c1f24",
  rest: "#9a9ea3",
  feed: "#666c75",
} as const;

const faces = { serif: "'Source Serif 4',Georgia,serif", sans: "'Source Sans 3','Segoe UI',sans-serif" } as const;

/** Escapes text for SVG. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!);
}

/** A coordinate rounded to a tenth of a pixel, so that drawings can be compared as text. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** One line of text. */
export function words(
  x: number,
  y: number,
  text: string,
  how: { size?: number; fill?: string; anchor?: "start" | "middle" | "end"; serif?: boolean; strong?: boolean } = {},
): string {
  const { size = 13, fill = ink.text, anchor = "start", serif = false, strong = false } = how;
  return `<text x="${px(x)}" y="${px(y)}" font-family="${serif ? faces.serif : faces.sans}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${strong ? ' font-weight="600"' : ""}>${escaped(text)}</text>`;
}

/** A line through points; gaps where a point is missing. */
export function polyline(points: readonly (readonly [number, number])[], stroke: string, width = 1.5, dash = ""): string {
  const d = points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${px(x)} ${px(y)}`).join("");
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}"${dash === "" ? "" : ` stroke-dasharray="${dash}"`} stroke-linejoin="round"/>`;
}

/** A straight line. */
export function rule(x1: number, y1: number, x2: number, y2: number, stroke: string = ink.rule, dash = ""): string {
  return `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${stroke}" stroke-width="1"${dash === "" ? "" : ` stroke-dasharray="${dash}"`}/>`;
}

/** The whole drawing: title (the finding), description, paper. */
export function drawing(width: number, height: number, title: string, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}"><title>${escaped(title)}</title><rect width="${width}" height="${height}" fill="${ink.paper}"/>${parts.join("")}</svg>\n`;
}

/** A label at the end of a line. `rank` 0 is the most important: where room is short the others go. */
export interface EndLabel {
  readonly y: number;
  readonly text: string;
  readonly fill: string;
  readonly rank: number;
}

/** Pushes labels apart to `gap` and drops the least important ones that would move by more than `reach`; returns them with their new y. */
export function placeLabels(labels: readonly EndLabel[], gap = 15, reach = 24): (EndLabel & { readonly at: number })[] {
  let kept = [...labels].sort((a, b) => a.y - b.y);
  for (;;) {
    const placed: (EndLabel & { at: number })[] = [];
    for (const label of kept) placed.push({ ...label, at: Math.max(label.y, (placed.at(-1)?.at ?? Number.NEGATIVE_INFINITY) + gap) });
    const strays = placed.filter((label) => label.at - label.y > reach);
    if (strays.length === 0) return placed;
    const worst = kept.reduce((a, b) => (b.rank > a.rank ? b : a));
    kept = kept.filter((label) => label !== worst);
  }
}
