import type { FlowsheetResult } from "@coercivity/cascade";
import { digits } from "./figures.ts";
import { drawing, ink, px, rule, words } from "./svg.ts";

const width = 960;
const height = 400;
const left = 64;
const right = 170;
const top = 92;
const bottom = 336;

/** The start-up curve of a plant: share of its product mass on spec by day (log), a step at each product, its name at the step. */
export function rampPlot(result: FlowsheetResult): string {
  const dated = result.products
    .filter((product) => product.onSpecAfterDays !== null)
    .sort((a, b) => a.onSpecAfterDays! - b.onSpecAfterDays!);
  const last = dated.at(-1)?.onSpecAfterDays ?? 1;
  const title =
    dated.length === 0
      ? "no product is on spec within 1,000 days"
      : `the first product is on spec after ${digits(dated[0]!.onSpecAfterDays!, 2)} days, ${dated.at(-1)!.name} last, after ${digits(last, 3)}`;
  const from = Math.min(0.1, dated[0]?.onSpecAfterDays ?? 0.1);
  const to = Math.max(last * 1.15, from * 10);
  const x = (day: number): number => left + (Math.log10(Math.max(day, from) / from) / Math.log10(to / from)) * (width - left - right);
  const y = (share: number): number => bottom - share * (bottom - top);
  const parts = [
    words(24, 36, title, { size: 21, serif: true, strong: true }),
    words(24, 58, "share of product mass (REO) on spec by day after opening, log time; cuts start one after the other", {
      size: 14,
      fill: ink.second,
    }),
  ];
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    parts.push(
      rule(left, y(share), width - right, y(share)),
      words(left - 6, y(share) + 4, share === 1 ? "100 %" : String(share * 100), { size: 12, fill: ink.second, anchor: "end" }),
    );
  }
  for (let power = Math.ceil(Math.log10(from)); 10 ** power <= to; power++)
    parts.push(words(x(10 ** power), bottom + 20, digits(10 ** power), { size: 12, fill: ink.second, anchor: "middle" }));
  let path = `M${px(x(from))} ${px(y(0))}`;
  for (const { day, share } of result.ramp.slice(1)) path += `H${px(x(day))}V${px(y(share))}`;
  parts.push(`<path d="${path}H${px(width - right)}" fill="none" stroke="${ink.product}" stroke-width="2"/>`);
  const total = result.products.reduce((sum, product) => sum + product.kgPerTonne, 0);
  let reached = 0;
  for (const product of dated) {
    const before = reached;
    reached += product.kgPerTonne / total;
    // To the right of its riser nothing is drawn; a step lower than a line of text goes without a name.
    if (y(before) - y(reached) < 14) continue;
    parts.push(words(x(product.onSpecAfterDays!) + 6, (y(before) + y(reached)) / 2 + 4, product.name, { fill: ink.second }));
  }
  parts.push(
    words(
      24,
      height - 20,
      `${result.flowsheet.title}; on spec = at most twice the impurity asked of the cut; filled with feed; assumption-grade`,
      { fill: ink.second },
    ),
  );
  return drawing(width, height, title, parts);
}
