import type { Band, IssuerSummary } from "@coercivity/study";
import { messages } from "../messages.ts";
import { formatNumber, formatShare, formatUsd } from "./format-number.ts";

/** Elements shown of those an issuer buys abroad. */
const mostElements = 4;
/** Sellers named of each. */
const mostSellers = 2;

/** What measures cost one country that takes them, over the draws: exports, customers, own industries, and the feed that others could withhold. */
export function issuerBandLines(summary: IssuerSummary, name: (code: string) => string): string[] {
  const { normalUsd, unsoldUsd, earnedUsd, ownLostUsd, customersGone, customers, customersShareOfRevenue } = summary;
  const lines: string[] = [];
  const prices =
    earnedUsd.median < 0
      ? `lost to lower prices on the rest: ${usd(negated(earnedUsd))}`
      : `earned by scarcity on the rest: ${usd(earnedUsd)}`;
  if (normalUsd.median > 0) {
    lines.push(
      `  exports: ${formatUsd(normalUsd.median)} normally; not sold: ${usd(unsoldUsd)}; ${prices}`,
      `  customers gone by the end: ${range(customersGone, formatNumber)} of ${customers} ways out; ${range(customersShareOfRevenue, formatShare)} of revenue`,
    );
  }
  if (ownLostUsd.most[1] > 0) lines.push(`  own industries lose: ${usd(ownLostUsd)}`);
  const feed = feedText(summary, name);
  if (feed !== "") lines.push(`  feed it buys abroad itself: ${feed}`);
  return lines.length > 0 ? lines : [`  ${messages.nothingPriced}`];
}

function negated({ median, half, most }: Band): Band {
  return { median: -median, half: [-half[1], -half[0]], most: [-most[1], -most[0]] };
}

/** `Dy 61 % from Myanmar, Laos; …`: the elements of which it buys most abroad. */
function feedText({ foreignFeed }: IssuerSummary, name: (code: string) => string): string {
  const shown = foreignFeed.filter(({ share }) => share.median > 0).slice(0, mostElements);
  return shown
    .map(({ element, share, from }) => `${element} ${range(share, formatShare)} from ${from.slice(0, mostSellers).map(name).join(", ")}`)
    .join("; ");
}

function usd(band: Band): string {
  return range(band, formatUsd);
}

function range({ median, most }: Band, format: (value: number) => string): string {
  return most[0] === most[1] ? format(median) : `${format(median)} (90 %: ${format(most[0])} to ${format(most[1])})`;
}
