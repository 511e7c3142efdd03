import { bankHeight, cascadeBank } from "./cascade-bank.ts";
import { chartFrame, type Drawing } from "./chart-frame.ts";
import type { ChartTable } from "./chart-table.ts";
import { fitText, label, textWidth } from "./label.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { purity } from "./number-text.ts";
import { type InkName, ink } from "./palette.ts";
import { type EndLabel, endPlaces } from "./push-apart.ts";
import { element, line, mark, polyline } from "./svg.ts";

/** What leaves at one end: moles, and their shares by component. */
export interface CascadeOutlet {
  readonly flow: number;
  readonly composition: readonly number[];
}

/** One cascade of mixer-settlers at steady state. Stages count from 1 at the raffinate end; flows are moles of rare earths on one scale. */
export interface CascadeData {
  readonly components: readonly string[];
  readonly mixerSettlers: number;
  /** Mole fractions: a row for each mixer-settler, a number for each component. */
  readonly aqueous: readonly (readonly number[])[];
  readonly organic?: readonly (readonly number[])[];
  readonly raffinate: CascadeOutlet;
  readonly extract: CascadeOutlet;
  readonly feeds: readonly { readonly stage: number; readonly flow: number; readonly phase: "aqueous" | "organic" }[];
  readonly draws: readonly (CascadeOutlet & { readonly stage: number })[];
  /** Flow S taken up by fresh organic, and W sent back by scrub acid. */
  readonly freshOrganic: number;
  readonly scrub: number;
  /** What the flows are counted in: "mol per mol fed". */
  readonly scale: string;
}

const defaults = { wide: 560, left: 50, top: 8, panel: 230, narrowPanel: 190, head: 22, between: 34, bottom: 40 } as const;

/** The finding: how many mixer-settlers give what at both ends. An end is named after the components of which most leaves there. */
export function cascadeTitle({ components, mixerSettlers, raffinate, extract, draws }: CascadeData, say: ChartMessages = messages): string {
  const drawn = (i: number): number => Math.max(0, ...draws.map(({ flow, composition }) => flow * composition[i]!));
  const group = (own: CascadeOutlet, other: CascadeOutlet): string => {
    const members = components.flatMap((_, i) =>
      own.flow * own.composition[i]! > Math.max(other.flow * other.composition[i]!, drawn(i)) && own.composition[i]! > 1e-6 ? [i] : [],
    );
    const rest = own.composition.reduce((sum, share, i) => (members.includes(i) ? sum : sum + share), 0);
    const names = members.map((i) => components[i]!);
    return `${names.length > 3 ? `${names[0]!}–${names.at(-1)!}` : names.join(", ")} ${purity(1 - rest, say)}`;
  };
  return say.separation.profile(mixerSettlers, group(raffinate, extract), group(extract, raffinate));
}

/** Quantity, scale, what the flows are counted in. */
export function cascadeSubtitle({ scale }: CascadeData, say: ChartMessages = messages): string {
  return say.separation.profileSubtitle(scale);
}

/** The numbers behind the profile: a row for each mixer-settler. */
export function cascadeTable({ components, aqueous, organic }: CascadeData, say: ChartMessages = messages): ChartTable {
  const { stage, cell } = say.separation.profileHeads;
  const { phases } = say.separation;
  return {
    heads: [
      stage,
      ...components.map((one) => cell(one, phases.aqueous)),
      ...(organic ? components.map((one) => cell(one, phases.organic)) : []),
    ],
    rows: aqueous.map((row, j) => [j + 1, ...row, ...(organic?.[j] ?? [])]),
  };
}

/**
 * Draws the bank of mixer-settlers and below it, to the same x axis, the profile on a log scale: product in the colour of the scenario, key
 * impurity in ink, the rest grey, feeds as dotted drop lines.
 */
export function cascadeProfile(input: CascadeData & Drawing): string {
  const { width, components, mixerSettlers, aqueous, organic, extract } = input;
  const say = input.messages ?? messages;
  const wide = width >= defaults.wide;
  const gutter = wide ? 112 : 58;
  const x = (stage: number): number => defaults.left + ((stage - 0.5) / mixerSettlers) * (width - gutter - defaults.left);
  const order = components.map((_, i) => i).sort((a, b) => extract.composition[b]! - extract.composition[a]!);
  const inkOf = (i: number): InkName => (i === order[0] ? "a" : i === order[1] ? "ink" : "baseline");
  const panel = wide ? defaults.panel : defaults.narrowPanel;
  const first = defaults.top + bankHeight(input) + defaults.head;
  const phases = [
    { name: say.separation.phases.aqueous, rows: aqueous, top: first },
    ...(organic ? [{ name: say.separation.phases.organic, rows: organic, top: first + panel + defaults.between }] : []),
  ];
  const foot = phases.at(-1)!.top + panel;
  return chartFrame(width, foot + defaults.bottom, input, [
    ...input.feeds.map(({ stage }) => line(x(stage), first - 4, x(stage), foot, { stroke: ink("ink-3"), "stroke-dasharray": "1 3" })),
    ...cascadeBank(input, x, defaults.top, width - gutter, say),
    ...phases.flatMap(({ name, rows, top }) =>
      phasePanel(input, name, rows, { top, height: panel, left: defaults.left, right: width - gutter, width }, x, inkOf, order, say),
    ),
    ...stageTicks(mixerSettlers, x, foot + 18),
    label(width - gutter, foot + 34, say.separation.mixerSettler, { size: 12, fill: "ink-3", anchor: "end" }),
  ]);
}

interface Panel {
  readonly top: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

function phasePanel(
  { components }: CascadeData,
  name: string,
  rows: readonly (readonly number[])[],
  { top, height, left, right, width }: Panel,
  x: (stage: number) => number,
  inkOf: (component: number) => InkName,
  order: readonly number[],
  say: ChartMessages,
): string[] {
  const floor = lowestDecade(rows);
  const y = (value: number): number => top + (height * Math.max(floor, Math.log10(Math.max(value, 1e-300)))) / floor;
  const step = Math.max(1, Math.ceil(-floor / 4));
  const parts = [label(left, top - 8, name, { size: 12, weight: 600, fill: "ink-2" })];
  for (let power = 0; power >= floor; power -= step) {
    parts.push(line(left, y(10 ** power), right, y(10 ** power), { stroke: ink("rule") }), powerOfTen(left - 8, y(10 ** power) + 4, power));
  }
  const ends: (EndLabel & { readonly text: string; readonly i: number })[] = [];
  // The lines that matter most are drawn last, over the others.
  for (const i of [...order].reverse()) {
    const shown = rows.flatMap((row, j) => (row[i]! >= 10 ** floor ? [[x(j + 1), y(row[i]!)] as const] : []));
    if (shown.length < 2) continue;
    const main = inkOf(i) !== "baseline";
    parts.push(
      mark("component", components[i], [
        element("path", {
          d: polyline(shown),
          fill: "none",
          stroke: ink(inkOf(i)),
          "stroke-width": main ? "2.25" : "1.25",
          "stroke-linejoin": "round",
        }),
      ]),
    );
    const end = rows.at(-1)![i]!;
    const withShare = say.separation.atEnd(components[i]!, purity(end, say));
    const text = main && end >= 1e-4 && textWidth(withShare, 12, 600) <= width - right - 8 ? withShare : components[i]!;
    if (end >= 10 ** floor) ends.push({ wanted: y(end), rank: order.indexOf(i), text, i });
    else
      parts.push(
        label(Math.min(shown.at(-1)![0] + 4, right - textWidth(components[i]!, 12)), top + height - 6, components[i]!, {
          size: 12,
          fill: "ink-2",
          halo: true,
        }),
      );
  }
  const fill = (i: number): "a" | "ink" | "ink-2" => (inkOf(i) === "a" ? "a" : inkOf(i) === "ink" ? "ink" : "ink-2");
  for (const { place, text, i } of endPlaces(ends, 15, top, top + height)) {
    parts.push(
      label(right + 8, place + 4, fitText(text, width - right - 8, 12, fill(i) === "ink-2" ? 400 : 600), {
        size: 12,
        fill: fill(i),
        weight: fill(i) === "ink-2" ? 400 : 600,
      }),
    );
  }
  return parts;
}

/** 1, or 10 with its power raised. */
function powerOfTen(x: number, y: number, power: number): string {
  if (power === 0) return label(x, y, "1", { size: 12, fill: "ink-3", anchor: "end" });
  const raised = String(power).replace("-", "−");
  const base = x - textWidth(raised, 12) + 1;
  return label(base, y, "10", { size: 12, fill: "ink-3", anchor: "end" }) + label(base + 0.5, y - 5, raised, { size: 12, fill: "ink-3" });
}

function stageTicks(count: number, x: (stage: number) => number, y: number): string[] {
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => x(1 + one) - x(1) >= 60) ?? 200;
  const stages = [1];
  for (let stage = step; stage <= count; stage += step) if (stage > 1 && x(stage) - x(1) >= 24) stages.push(stage);
  return stages.map((stage) => label(x(stage), y, String(stage), { size: 12, fill: "ink-3", anchor: "middle" }));
}

/** The lowest power of ten shown: the least fraction that matters, at most twelve decades. */
function lowestDecade(rows: readonly (readonly number[])[]): number {
  const least = Math.min(1, ...rows.flat().filter((value) => value > 1e-12));
  return Math.max(-12, Math.min(-2, Math.floor(Math.log10(least))));
}
