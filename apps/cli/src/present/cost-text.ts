import type { BlowBack, Outcome, PriceOutcome, Taking } from "@coercivity/engine";
import { messages } from "../messages.ts";
import { formatMoment } from "./format-day.ts";
import { formatNumber, formatShare, formatUsd } from "./format-number.ts";
import type { Paint } from "./paint.ts";
import { tableLines } from "./table.ts";

/** Streams shown, and the rise of the marginal price below which none is worth a line. */
const most = 6;
const worthALine = 1.05;
/** Elements shown of those the issuer buys abroad. */
const mostElements = 4;

/** Where prices rose most outside the issuers' countries, and what it costs those who take the measures. */
export function costLines(outcome: Outcome, name: (code: string) => string, paint: Paint): string[] {
  const dear = outcome.prices
    .filter(({ market, highest }) => market === "outside" && highest.spot >= worthALine)
    .sort((a, b) => b.highest.spot - a.highest.spot || (a.stream < b.stream ? -1 : 1))
    .slice(0, most);
  const lines: string[] = [];
  if (dear.length > 0) {
    const [head, ...rows] = tableLines(
      columns,
      dear.map((one) => cells(one, outcome.prices)),
    );
    lines.push("", paint.bold("Prices outside, times normal"), paint.dim(head ?? ""), ...rows);
  }
  for (const cost of outcome.blowBack) lines.push("", paint.bold(`What it costs ${name(cost.issuer)}`), ...issuerLines(cost, name));
  const taken = (outcome.takings ?? []).filter(({ usd }) => usd > 0);
  if (taken.length > 0) lines.push("", paint.bold("What duties and permits take"), ...taken.map(takingLine));
  return lines;
}

const columns = [
  { title: "stream" },
  { title: "marginal, highest", right: true },
  { title: "when" },
  { title: "paid on average", right: true },
  { title: "inside, highest", right: true },
];

function cells({ stream, highest, volumeWeighted }: PriceOutcome, all: readonly PriceOutcome[]): string[] {
  const inside = all.find((one) => one.stream === stream && one.market === "inside");
  return [
    stream,
    times(highest.spot),
    formatMoment(highest),
    volumeWeighted === null ? "–" : times(volumeWeighted),
    inside ? times(inside.highest.spot) : "1.00",
  ];
}

function takingLine({ measure, kind, usd, highest, last }: Taking): string {
  const what = kind === "duty" ? "duty of" : "permits worth";
  const top = highest ? `, at most ${formatNumber(highest.usdPerKg)} USD/kg on ${formatMoment(highest)}` : "";
  return `  ${measure}: ${what} ${formatUsd(usd)}${top}${last ? `, last on ${formatMoment(last)}` : ""}`;
}

function issuerLines({ exports, ownLost, customers, foreignFeed }: BlowBack, name: (code: string) => string): string[] {
  const lines: string[] = [];
  if (exports.normalUsd > 0) {
    const missed = exports.normalUsd - exports.usdAtNormalPrices;
    const change = exports.usd - exports.normalUsd;
    lines.push(
      `  exports: ${formatUsd(exports.normalUsd)} normally; ${formatUsd(Math.max(missed, 0))} not sold, ` +
        `${change < 0 ? `${formatUsd(-change)} less` : `${formatUsd(change)} more`} earned at the prices paid`,
      `  customers gone by the end: ${customers.links} of ${customers.of} ways out, ${formatShare(customers.shareOfRevenue)} of revenue`,
    );
  }
  if (ownLost && ownLost.usd > 0) lines.push(`  own industries lose: ${formatUsd(ownLost.usd)}`);
  const feed = foreignFeed.slice(0, mostElements);
  const from = ({ element, share, from: sellers }: (typeof feed)[number]): string =>
    `${element} ${formatShare(share)}${sellers[0] ? `, most from ${name(sellers[0].country)}` : ""}`;
  if (feed.length > 0) lines.push(`  feed it buys abroad itself: ${feed.map(from).join("; ")}`);
  return lines.length > 0 ? lines : [`  ${messages.nothingPriced}`];
}

function times(value: number): string {
  return value.toFixed(2);
}
