/** One colour by day and by night. */
export interface Ink {
  readonly light: string;
  readonly dark: string;
}

/** The six stages of the vocabulary. */
export type StageInk = "mine" | "separate" | "metal" | "magnet" | "part" | "industry";
/** The country groups of the vocabulary. */
export type CountryInk = "china" | "japan" | "korea" | "europe" | "america" | "other";
type Ground = "paper" | "wash" | "ink" | "ink-2" | "ink-3" | "rule" | "baseline" | "land" | "error";

/** Name of a colour. */
export type InkName =
  | Ground
  | "a"
  | "a-50"
  | "a-90"
  | "b"
  | "b-50"
  | "b-90"
  | StageInk
  | CountryInk
  | "h1"
  | "h2"
  | "h3"
  | "h4"
  | "h5"
  | "h6"
  | "h7";

/** Every colour of the visual language by name. Words are ink; only `a`, `b` and `error` may colour text; stage and country colours are for marks. */
export const palette: Readonly<Record<InkName, Ink>> = {
  paper: { light: "#fbfaf7", dark: "#15171a" },
  wash: { light: "#f1efe9", dark: "#1e2125" },
  ink: { light: "#1c1f24", dark: "#eceae4" },
  "ink-2": { light: "#4a5058", dark: "#b9bcc0" },
  "ink-3": { light: "#666c75", dark: "#9599a0" },
  rule: { light: "#d9d6ce", dark: "#34383e" },
  baseline: { light: "#9a9ea3", dark: "#6b7078" },
  land: { light: "#e6e3db", dark: "#262a2f" },
  error: { light: "#a01f3c", dark: "#f08a94" },
  a: { light: "#5b3aa8", dark: "#b9a4f7" },
  "a-50": { light: "#b9abda", dark: "#5b4f86" },
  "a-90": { light: "#e2dcf0", dark: "#2f2b44" },
  "b-50": { light: "#dcc096", dark: "#6e5430" },
  "b-90": { light: "#efe4d0", dark: "#3a3022" },
  b: { light: "#8f5400", dark: "#e0a458" },
  mine: { light: "#bd7d2c", dark: "#c7a12b" },
  separate: { light: "#2d7755", dark: "#93dcae" },
  metal: { light: "#868b92", dark: "#8a929a" },
  magnet: { light: "#12388f", dark: "#3f86d8" },
  part: { light: "#a75699", dark: "#f094dc" },
  industry: { light: "#2f3237", dark: "#e6ebf2" },
  china: { light: "#06484b", dark: "#52b3ae" },
  japan: { light: "#c28100", dark: "#dda422" },
  korea: { light: "#7941a8", dark: "#c3a1ff" },
  europe: { light: "#5090c4", dark: "#5580dc" },
  america: { light: "#4b640c", dark: "#a5eda4" },
  other: { light: "#8a867c", dark: "#858076" },
  h1: { light: "#eef1ee", dark: "#1d2328" },
  h2: { light: "#d3e2de", dark: "#223741" },
  h3: { light: "#a9cccb", dark: "#27505d" },
  h4: { light: "#79aeb4", dark: "#2f6f7c" },
  h5: { light: "#3a7a8f", dark: "#5fa0a6" },
  h6: { light: "#1f5a75", dark: "#9fcbc9" },
  h7: { light: "#0d3350", dark: "#dcefe9" },
};

/** The stages in the order of the chain. */
export const stageInks: readonly StageInk[] = ["mine", "separate", "metal", "magnet", "part", "industry"];

/** The country groups, China first. */
export const countryInks: readonly CountryInk[] = ["china", "japan", "korea", "europe", "america", "other"];

/** A colour as a mark takes it: the page's own variable, and the daylight value where there is no page around. */
export function ink(name: InkName): string {
  return `var(--${name},${palette[name].light})`;
}

/** The custom properties of one theme, as the inside of a CSS rule. */
export function paletteCss(theme: keyof Ink): string {
  return Object.entries(palette)
    .map(([name, colours]) => `--${name}:${colours[theme]};`)
    .join("");
}
