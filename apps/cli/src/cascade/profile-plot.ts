import type { Cascade, CascadeProfile, Plant } from "@coercivity/cascade";
import { percent } from "./figures.ts";
import { drawing, type EndLabel, ink, placeLabels, polyline, px, rule, words } from "./svg.ts";

const width = 960;
const left = 24;
const right = 132;
const panel = 250;

/**
 * The profile of one cascade on a log scale, aqueous above and organic below, on the same x axis as the drawn bank of mixer-settlers. Labels stand at the
 * line ends, product violet, key impurity ink, the rest grey; the feed is a dotted drop line; flows are written on the bank.
 */
export function profilePlot(plant: Plant, index: number, profile: CascadeProfile): string {
  const cascade = plant.cascades[index]!;
  const title = finding(plant, profile, cascade);
  const n = cascade.mixerSettlers;
  const x = (stage: number): number => left + 44 + ((stage - 0.5) / n) * (width - left - right - 44);
  const parts = [
    words(left, 36, title, { size: 21, serif: true, strong: true }),
    words(
      left,
      58,
      `mole fraction of the rare earths by mixer-settler, log scale${plant.cascades.length > 1 ? `, cascade ${profile.tag}` : ""}; 1 is the raffinate end`,
      {
        size: 14,
        fill: ink.second,
      },
    ),
  ];
  const { product, impurity } = roles(profile);
  const panels = [
    { name: "aqueous", rows: profile.x, top: 84 },
    { name: "organic", rows: profile.y, top: 84 + panel + 34 },
  ];
  for (const { name, rows, top } of panels) parts.push(...phasePanel(plant.components, rows, name, top, x, product, impurity));
  const bottom = 84 + 2 * panel + 34;
  parts.push(...bank(plant, index, profile, x, bottom + 30));
  for (const feed of cascade.feeds) parts.push(rule(x(feed.stage), 84, x(feed.stage), bottom + 30, ink.feed, "1 3"));
  const foot = `balance closed to ${exponent(closure(profile, cascade))}; constant separation factors, equilibrium in every mixer-settler`;
  parts.push(words(left, bottom + 128, foot, { fill: ink.second }));
  return drawing(width, bottom + 144, title, parts);
}

/** What the run shows, in the field's words: an end is named after the components of which most leaves there. */
function finding(plant: Plant, profile: CascadeProfile, { draws }: Cascade): string {
  const drawn = (i: number): number => Math.max(0, ...draws.map(({ flow }, d) => flow * profile.draws[d]![i]!));
  const group = (own: readonly number[], ownFlow: number, other: readonly number[], otherFlow: number): string => {
    const members = [...own.keys()].filter((i) => ownFlow * own[i]! > Math.max(otherFlow * other[i]!, drawn(i)) && own[i]! > 1e-6);
    const impurity = own.reduce((sum, value, i) => (members.includes(i) ? sum : sum + value), 0);
    const names = members.map((i) => plant.components[i]!);
    return `${names.length > 3 ? `${names[0]!}–${names.at(-1)!}` : names.join(", ")} ${percent(1 - impurity)}`;
  };
  const { raffinate, extract, raffinateFlow, extractFlow } = profile;
  const low = group(raffinate, raffinateFlow, extract, extractFlow);
  const high = group(extract, extractFlow, raffinate, raffinateFlow);
  return `${profile.mixerSettlers} mixer-settlers give ${low} in the raffinate and ${high} in the organic`;
}

function roles(profile: CascadeProfile): { product: number; impurity: number } {
  const order = [...profile.extract.keys()].sort((a, b) => profile.extract[b]! - profile.extract[a]!);
  return { product: order[0]!, impurity: order[1] ?? order[0]! };
}

function phasePanel(
  components: readonly string[],
  rows: readonly (readonly number[])[],
  name: string,
  top: number,
  x: (stage: number) => number,
  product: number,
  impurity: number,
): string[] {
  const floor = lowestDecade(rows);
  const y = (value: number): number => top + (Math.max(floor, Math.log10(Math.max(value, 1e-300))) / floor) * panel;
  const parts: string[] = [];
  const step = Math.max(1, Math.ceil(-floor / 4));
  for (let power = 0; power >= floor; power -= step) {
    parts.push(rule(left + 44, y(10 ** power), width - right, y(10 ** power)));
    parts.push(words(left + 38, y(10 ** power) + 4, power === 0 ? "1" : `1e−${-power}`, { size: 12, fill: ink.second, anchor: "end" }));
  }
  parts.push(words(left + 48, top - 6, name, { size: 14, fill: ink.second, strong: true }));
  const labels: EndLabel[] = [];
  const last = rows.length;
  components.forEach((component, i) => {
    const points: [number, number][] = [];
    rows.forEach((row, j) => {
      if (row[i]! >= 10 ** floor) points.push([x(j + 1), y(row[i]!)]);
    });
    if (points.length < 2) return;
    const fill = i === product ? ink.product : i === impurity ? ink.impurity : ink.rest;
    parts.push(polyline(points, fill, i === product || i === impurity ? 2 : 1.25));
    const ends = rows[last - 1]![i]! >= 10 ** floor;
    const rank = i === product ? 0 : i === impurity ? 1 : 2 + i;
    if (ends) labels.push({ y: y(rows[last - 1]![i]!), text: component, fill: fill === ink.rest ? ink.second : fill, rank });
    else parts.push(words(points.at(-1)![0] + 4, points.at(-1)![1] - 4, component, { fill: ink.second }));
  });
  for (const label of placeLabels(labels)) parts.push(words(width - right + 8, label.at + 4, label.text, { fill: label.fill }));
  return parts;
}

/** The lowest power of ten shown: the least fraction that matters at an end, at most twelve decades. */
function lowestDecade(rows: readonly (readonly number[])[]): number {
  let least = 1;
  for (const row of rows) for (const value of row) if (value > 1e-12) least = Math.min(least, value);
  return Math.max(-12, Math.min(-2, Math.floor(Math.log10(least))));
}

function bank(plant: Plant, index: number, profile: CascadeProfile, x: (stage: number) => number, top: number): string[] {
  const cascade = plant.cascades[index]!;
  const n = cascade.mixerSettlers;
  const wide = Math.max(1, (x(2) - x(1)) * 0.8);
  const parts: string[] = [];
  for (let j = 1; j <= n; j++)
    parts.push(`<rect x="${px(x(j) - wide / 2)}" y="${px(top)}" width="${px(wide)}" height="18" fill="none" stroke="${ink.rest}"/>`);
  const flow = (value: number): string => String(Number(value.toPrecision(4)));
  parts.push(words(x(1) - wide / 2, top + 36, `raffinate ${flow(profile.raffinateFlow)} ←`, { fill: ink.second }));
  parts.push(words(x(1) - wide / 2, top + 54, `S ${flow(cascade.S)} into fresh organic →`, { fill: ink.second }));
  parts.push(words(x(n) + wide / 2, top + 36, `→ organic ${flow(profile.extractFlow)}`, { fill: ink.product, anchor: "end" }));
  parts.push(words(x(n) + wide / 2, top + 54, `← W ${flow(cascade.W)} back by scrub acid`, { fill: ink.second, anchor: "end" }));
  for (const feed of cascade.feeds)
    parts.push(
      words(x(feed.stage), top + 36, `feed ${flow(feed.flow)} (${feed.phase === "aq" ? "aqueous" : "organic"}) at ${feed.stage}`, {
        fill: ink.feed,
        anchor: "middle",
      }),
    );
  for (const draw of cascade.draws)
    parts.push(words(x(draw.stage), top + 72, `draw ${flow(draw.flow)} at ${draw.stage}`, { fill: ink.feed, anchor: "middle" }));
  return parts;
}

function closure(profile: CascadeProfile, cascade: Plant["cascades"][number]): number {
  if (cascade.raffinateTo !== "product" || cascade.extractTo !== "product") return 0;
  let worst = 0;
  profile.raffinate.forEach((_, i) => {
    let fed = 0;
    for (const feed of cascade.feeds) fed += feed.flow * feed.z[i]!;
    let out = profile.raffinateFlow * profile.raffinate[i]! + profile.extractFlow * profile.extract[i]!;
    cascade.draws.forEach((draw, d) => {
      out += draw.flow * profile.draws[d]![i]!;
    });
    if (fed > 0) worst = Math.max(worst, Math.abs(fed - out) / fed);
  });
  return worst;
}

function exponent(value: number): string {
  return value === 0 ? "the last digit" : `1e−${Math.floor(-Math.log10(value))}`;
}
