/** What may stand in an attribute; numbers are rounded to a tenth, so that goldens are the same everywhere; `undefined` is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text as it may stand inside an element or a quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** One element with what stands in it. `inside` is markup; pass words through `escapeText` first. */
export function element(name: string, attributes: Attributes, inside = ""): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${typeof value === "number" ? tenth(value) : escapeText(value)}"`]))
    .join("");
  return inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/**
 * A mark that stands for one thing of the model, so that a page can hang "Why?", hover and focus on it: `data-mark` says what kind of thing
 * (industry, measure, flow …), `data-id` which one. Nothing is written for a thing without an id.
 */
export function mark(kind: string, id: string | undefined, inside: readonly string[], more: Attributes = {}): string {
  const drawn = inside.filter((part) => part !== "").join("");
  return drawn === "" ? "" : element("g", { ...(id === undefined ? {} : { "data-mark": kind, "data-id": id }), ...more }, drawn);
}

/** A straight line, 1 px and a hairline unless said otherwise. */
export function line(x0: number, y0: number, x1: number, y1: number, attributes: Attributes): string {
  const to = y0 === y1 ? `H${tenth(x1)}` : x0 === x1 ? `V${tenth(y1)}` : `L${tenth(x1)} ${tenth(y1)}`;
  return element("path", { d: `M${tenth(x0)} ${tenth(y0)}${to}`, fill: "none", "stroke-width": "1", ...attributes });
}

/** A number as coordinates are written: one decimal, no `-0`. */
export function tenth(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

/** A path through points, straight from one to the next. */
export function polyline(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${tenth(x)} ${tenth(y)}`).join("");
}
