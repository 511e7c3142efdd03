import type { Transient } from "@coercivity/cascade";
import { digits, percent } from "./figures.ts";
import { drawing, type EndLabel, ink, placeLabels, polyline, rule, words } from "./svg.ts";

const width = 960;
const height = 430;
const left = 68;
const right = 150;
const top = 96;
const bottom = 372;

/** The start-up: impurity of both ends over time on two log scales, so that each nine takes the same height; thresholds are dots on their line. */
export function startupPlot(components: readonly string[], run: Transient, unit: string, perUnit = 1): string {
  const title = finding(run, unit, perUnit);
  const points = run.curve.filter((point) => point.t > 0);
  const from = Math.max(points[0]?.t ?? 1, (points.at(-1)?.t ?? 1) / 1e5);
  const to = points.at(-1)?.t ?? 1;
  const x = (t: number): number =>
    left + (Math.log10(Math.max(t, from) / from) / Math.max(1e-9, Math.log10(to / from))) * (width - left - right);
  const main = (composition: readonly number[]): number => composition.indexOf(Math.max(...composition));
  const last = run.curve.at(-1)!;
  const ends = [
    { key: "extract" as const, i: main(last.extract), fill: ink.product, name: "organic" },
    { key: "raffinate" as const, i: main(last.raffinate), fill: ink.impurity, name: "raffinate" },
  ];
  const impurity = (value: number): number => Math.max(1e-12, 1 - value);
  let least = 1;
  for (const point of points) for (const end of ends) least = Math.min(least, impurity(point[end.key][end.i]!));
  const floor = Math.max(-10, Math.min(-1, Math.floor(Math.log10(least))));
  const y = (value: number): number => bottom - (Math.max(floor, Math.log10(impurity(value))) / floor) * (bottom - top);
  const parts = [
    words(24, 36, title, { size: 21, serif: true, strong: true }),
    words(24, 58, `purity of the two products after the start (scale by nines), time in ${unit}, both log`, { size: 14, fill: ink.second }),
  ];
  for (let power = -1; power >= floor; power--) {
    parts.push(rule(left, y(1 - 10 ** power), width - right, y(1 - 10 ** power)));
    parts.push(words(left - 6, y(1 - 10 ** power) + 4, percent(1 - 10 ** power), { size: 12, fill: ink.second, anchor: "end" }));
  }
  for (let power = Math.ceil(Math.log10(from * perUnit)); 10 ** power <= to * perUnit * 1.0001; power++) {
    parts.push(words(x(10 ** power / perUnit), bottom + 20, digits(10 ** power), { size: 12, fill: ink.second, anchor: "middle" }));
  }
  const labels: EndLabel[] = [];
  ends.forEach((end, rank) => {
    parts.push(
      polyline(
        points.filter((point) => point.t >= from).map((point) => [x(point.t), y(point[end.key][end.i]!)] as const),
        end.fill,
        2,
      ),
    );
    labels.push({ y: y(last[end.key][end.i]!), text: `${components[end.i]!} in ${end.name}`, fill: end.fill, rank });
  });
  for (const label of placeLabels(labels)) parts.push(words(width - right + 8, label.at + 4, label.text, { fill: label.fill }));
  for (const { target, time } of run.reached) {
    if (time === null || time < from) continue;
    const fill = target.outlet === "raffinate" ? ink.impurity : ink.product;
    parts.push(`<circle cx="${x(time).toFixed(1)}" cy="${y(target.threshold).toFixed(1)}" r="3.5" fill="${fill}"/>`);
  }
  parts.push(
    words(24, height - 16, `one run, ${run.steps} steps; filled with feed at the start unless said otherwise`, { fill: ink.second }),
  );
  return drawing(width, height, title, parts);
}

function finding(run: Transient, unit: string, perUnit: number): string {
  const reached = run.reached.filter(({ time }) => time !== null);
  if (reached.length === 0) return "no purity asked for is reached in the time shown";
  const slow = reached.reduce((a, b) => (b.time! > a.time! ? b : a));
  const fast = reached.reduce((a, b) => (b.time! < a.time! ? b : a));
  const at = (time: number): string => `${digits(time * perUnit, 3)} ${unit}`;
  return slow === fast
    ? `${slow.target.name} is reached after ${at(slow.time!)}`
    : `${fast.target.name} is reached after ${at(fast.time!)}, ${slow.target.name} after ${at(slow.time!)}`;
}
