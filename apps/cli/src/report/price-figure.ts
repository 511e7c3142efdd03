import { priceLines } from "@coercivity/charts";
import type { PriceOutcome } from "@coercivity/engine";
import { formatDate } from "../present/format-day.ts";
import { formatNumber } from "../present/format-number.ts";
import { figure } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { messages } from "./messages.ts";
import type { ReportData } from "./report-data.ts";
import { capital, wholeText } from "./report-words.ts";

/** A rise below this is none worth a figure. */
const worthAFigure = 1.05;
const mostRows = 8;

/** Spot and contract price of the stream that rises most outside the issuer's market, beside the price inside; nothing where none moves. */
export function priceFigure(data: ReportData): Html {
  const { prices, world, start, stepDays } = data;
  const dear = prices
    .filter(({ market, highest }) => market === "outside" && highest.spot >= worthAFigure)
    .sort((a, b) => b.highest.spot - a.highest.spot || (a.stream < b.stream ? -1 : 1));
  const [first] = dear;
  if (!first) return html``;
  const nameOf = (id: string): string => world.streams.find((one) => one.id === id)?.name ?? id;
  const inside = insideOf(first, prices);
  const name = nameOf(first.stream);
  const rest = first.spot.map(() => 1);
  const title = messages.priceTitle(capital(name), formatNumber(first.highest.spot), first.highest.day);
  const lines = [
    { label: messages.spotOutside, values: first.spot, kind: "outside" as const },
    { label: messages.contractOutside, values: first.contract, kind: "outside" as const, dashed: true },
    { label: messages.spotInside, values: inside?.spot ?? rest, kind: "inside" as const },
  ];
  const { columns } = messages.price;
  return figure({
    id: "prices",
    title,
    subtitle: messages.priceSubtitle(name, formatNumber(first.usdPerKg)),
    foot: messages.sourceFoot(0, data.bundle),
    draw: (width) => priceLines({ title, description: messages.priceDescription(dear.length), width, start, stepDays, lines }),
    table: {
      heads: [columns.stream, columns.highest, columns.when, columns.paid, columns.inside],
      right: [1, 3, 4],
      rows: dear
        .slice(0, mostRows)
        .map((one) => [
          nameOf(one.stream),
          messages.times(formatNumber(one.highest.spot)),
          `${messages.columns.day} ${wholeText(one.highest.day)}, ${formatDate(one.highest.date)}`,
          one.volumeWeighted === null ? "–" : messages.times(formatNumber(one.volumeWeighted)),
          messages.times(formatNumber(insideOf(one, prices)?.highest.spot ?? 1)),
        ]),
    },
  });
}

function insideOf({ stream }: PriceOutcome, prices: readonly PriceOutcome[]): PriceOutcome | undefined {
  return prices.find((one) => one.stream === stream && one.market === "inside");
}
