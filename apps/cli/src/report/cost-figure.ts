import {
  type BlowBack as BlowBackDrawn,
  blowBackBars,
  blowBackSubtitle,
  blowBackTitle,
  countryInText,
  type SideLoss,
} from "@coercivity/charts";
import { formatNumber } from "../present/format-number.ts";
import { figure } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { messages } from "./messages.ts";
import type { CostView, Ranged, ReportData } from "./report-data.ts";
import { listText, shareRange, shareText, usdRange } from "./report-words.ts";

/** Elements named of those an issuer buys abroad. */
const mostElements = 4;
const daysInYear = 365;

/** What the measures cost those who take them, beside what the target loses: one figure for each issuer that sells anything priced. */
export function costFigures(data: ReportData): Html {
  return html`${data.costs.filter(({ normal }) => normal.value > 0).map((cost) => costFigure(data, cost))}`;
}

function costFigure(data: ReportData, cost: CostView): Html {
  const { target, steps, stepDays, ensemble } = data;
  const say = messages.cost;
  const days = steps * stepDays;
  const several = target.length > 1;
  const cheaper = cost.earned.value < 0 ? times(cost.earned, -1) : undefined;
  const losses: SideLoss[] = [
    ...target.map(({ code, name, lost }) => ({ ...sideOf("target", say.valueAdded, lost), ...(several ? { who: name } : {}), id: code })),
    sideOf("issuer", say.unsold, cost.unsold),
    ...(cheaper ? [sideOf("issuer", say.cheaper, cheaper)] : []),
    sideOf("issuer", say.own, cost.ownLost),
    sideOf("issuer", say.customers, times(cost.customersShare, (cost.normal.value * daysInYear) / days)),
  ];
  const drawn: BlowBackDrawn = {
    target: target.length === 1 ? target[0]!.name : listText(target.map(({ name }) => countryInText(name))),
    issuer: cost.name,
    days,
    runs: ensemble?.summary.runs ?? 1,
    losses,
  };
  const title = blowBackTitle(drawn);
  const words = ({ value, low, high }: Ranged): string => usdRange(value, low, high);
  const feed = cost.feed
    .slice(0, mostElements)
    .map(({ element, share, from }) => say.feed(messages.element(element), shareText(share.value), listText(from)));
  const rows: [string, string][] = [
    ...target.map(({ name, lost }): [string, string] => [say.valueAddedOf(name), words(lost)]),
    [say.normal, words(cost.normal)],
    [say.unsold, words(cost.unsold)],
    cheaper ? [say.cheaper, words(cheaper)] : [say.earned, words(cost.earned)],
    [say.own, words(cost.ownLost)],
    [
      say.customersCount(cost.customers),
      `${formatNumber(cost.customersGone.value)}; ${shareRange(cost.customersShare.value, cost.customersShare.low, cost.customersShare.high)}`,
    ],
    ...cost.feed.map(({ element, share, from }): [string, string] => [
      say.feedOf(messages.element(element)),
      `${shareRange(share.value, share.low, share.high)}, ${say.from(listText(from))}`,
    ]),
  ];
  return figure({
    id: `cost-${cost.code}`,
    title,
    subtitle: say.subtitle(blowBackSubtitle(drawn)),
    foot: `${say.foot(cost.name, cheaper ? undefined : words(cost.earned), listText(feed))} ${messages.sourceFoot(ensemble?.summary.runs ?? 0, data.bundle)}`,
    draw: (width) => blowBackBars({ ...drawn, title, description: rows.map(([what, much]) => `${what}: ${much}`).join("; "), width }),
    table: { heads: [say.what, messages.columns.lost], right: [1], rows },
  });
}

function sideOf(side: SideLoss["side"], what: string, { value, low, high }: Ranged): SideLoss {
  return { side, what, usd: value, ...(low === undefined || high === undefined ? {} : { low, high }) };
}

function times({ value, low, high }: Ranged, usd: number): Ranged {
  const [least, most] = usd < 0 ? [high, low] : [low, high];
  return { value: value * usd, ...(least === undefined || most === undefined ? {} : { low: least * usd, high: most * usd }) };
}
