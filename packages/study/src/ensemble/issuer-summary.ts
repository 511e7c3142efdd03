import { foreignFeed } from "@coercivity/engine";
import { type Band, band } from "../statistics/band.ts";
import type { Draws } from "./collect.ts";
import { issuersOf } from "./issuers.ts";
import { drawOf, type OpenEnsemble } from "./run-chunk.ts";

/** **Blow-back**: what the measures cost one country that takes them, over the draws. USD over the run. */
export interface IssuerSummary {
  readonly issuer: string;
  /** Exports of priced streams: at rest, not sold (at the prices of rest), and earned beyond those prices on what was sold. */
  readonly normalUsd: Band;
  readonly unsoldUsd: Band;
  readonly earnedUsd: Band;
  /** Value added of its own industries that stopped. */
  readonly ownLostUsd: Band;
  /** Ways out whose buyers have gone by the end of the run, of how many, and the share of revenue that went over them. */
  readonly customersGone: Band;
  readonly customers: number;
  readonly customersShareOfRevenue: Band;
  /** By element, the share of its own primary supply that it buys abroad at rest, the dearest first, and who sells it, the largest first. */
  readonly foreignFeed: readonly { readonly element: string; readonly share: Band; readonly from: readonly string[] }[];
}

/** Sums up the costs of each issuer; none where the ensemble did not keep them. */
export function issuerSummaries(open: OpenEnsemble, draws: Draws): IssuerSummary[] {
  const { names } = open.ensemble;
  const { steps, industryCount } = open.models[0]!;
  const issuers = issuersOf(open.ensemble);
  const runs = Array.from(draws.runs.keys());
  return issuers.map((issuer, n) => {
    const row = (r: number): number => r * issuers.length + n;
    const sum = (table: Float64Array, r: number): number =>
      table.subarray(row(r) * steps, (row(r) + 1) * steps).reduce((total, usd) => total + usd, 0);
    const normal = runs.map((r) => draws.customers[4 * row(r)]! * steps);
    const sold = runs.map((r) => sum(draws.exportsAtNormalUsd, r));
    const own = names.industries.flatMap(({ country }, i) => (country === issuer ? [i] : []));
    return {
      issuer,
      normalUsd: band(normal),
      unsoldUsd: band(runs.map((r) => Math.max(0, normal[r]! - sold[r]!))),
      earnedUsd: band(runs.map((r) => sum(draws.exportsUsd, r) - sold[r]!)),
      ownLostUsd: band(runs.map((r) => own.reduce((total, i) => total + draws.lossUsd[r * industryCount + i]!, 0))),
      customersGone: band(runs.map((r) => draws.customers[4 * row(r) + 1]!)),
      customers: runs.reduce((most, r) => Math.max(most, draws.customers[4 * row(r) + 2]!), 0),
      customersShareOfRevenue: band(runs.map((r) => draws.customers[4 * row(r) + 3]!)),
      foreignFeed: feedOf(open, draws, issuer),
    };
  });
}

/** Feed at rest is a matter of the baseline alone: worked out once for each, and counted as often as it was drawn. */
function feedOf(open: OpenEnsemble, draws: Draws, issuer: string): IssuerSummary["foreignFeed"] {
  const perBaseline = open.models.map((model) => foreignFeed(model, open.ensemble.names, issuer));
  const drawn = Array.from(draws.runs, (run) => perBaseline[drawOf(open, run).baseline]!);
  const elements = [...new Set(perBaseline.flatMap((feed) => feed.map(({ element }) => element)))];
  return elements.map((element) => {
    const feeds = drawn.map((feed) => feed.find((one) => one.element === element));
    const sellers = new Map<string, number>();
    for (const feed of feeds) for (const { country, share } of feed?.from ?? []) sellers.set(country, (sellers.get(country) ?? 0) + share);
    const from = [...sellers].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([country]) => country);
    return { element, share: band(feeds.map((feed) => feed?.share ?? 0)), from };
  });
}
