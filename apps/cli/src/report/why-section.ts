import type { InkName } from "@coercivity/charts";
import type { Hop } from "@coercivity/engine";
import { formatDate } from "../present/format-day.ts";
import { formatNumber } from "../present/format-number.ts";
import { type Html, html } from "./html.ts";
import { messages } from "./messages.ts";
import type { Reason, ReportData } from "./report-data.ts";
import { capital, levelText, shareText } from "./report-words.ts";

/** The chains of causes of the first halts and the largest losers, each from the measure to the halt. */
export function whySection(data: ReportData): Html {
  const see = eyes(data);
  return html`<section aria-labelledby="why"><h2 id="why">${messages.whyTitle}</h2>
<p class="subtitle">${data.reasons.length > 0 ? messages.whySubtitle : messages.whyNone}</p>
${data.reasons.map((reason) => chain(reason, see))}</section>`;
}

function chain({ label, explanation }: Reason, see: Eyes): Html {
  const { level, day, date, hops } = explanation;
  // A link names both its ends and an input follows from it, so the facilities between need no block of their own.
  const shown = hops.filter((hop, i) => hop.kind !== "facility" || i === 0 || hop.heldBackBy !== "input").reverse();
  return html`<h3>${messages.whyHead(label, levelText(level), day, formatDate(date))}</h3>
<ol class="chain">${shown.map((hop) => block(hop, see))}</ol>`;
}

function block(hop: Hop, see: Eyes): Html {
  const { name, text, strong, ink } = wordsOf(hop, see);
  return html`<li class="hop" style="${ink ? `--stage:var(--${ink})` : ""}"><span>${messages.hop[hop.kind]}</span><b>${name}</b><span>${text}</span><span class="strong">${strong}</span></li>`;
}

interface HopWords {
  readonly name: string;
  readonly text: string;
  readonly strong: string;
  readonly ink: InkName | undefined;
}

function wordsOf(hop: Hop, see: Eyes): HopWords {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  switch (hop.kind) {
    case "measure":
      return {
        name: hop.id,
        text: messages.hopMeasure(hop.title, hop.legal),
        strong: messages.hopLeft(shareText(round(hop.left))),
        ink: "a",
      };
    case "facility":
      return {
        name: see.facility(hop.facility),
        text: "",
        strong: messages.hopFacility(levelText(hop.level), messages.hopHeld[hop.heldBackBy] ?? hop.heldBackBy),
        ink: see.ink(hop.facility),
      };
    case "input":
      return {
        name: see.stream(hop.stream),
        text: "",
        strong: messages.hopInput(formatNumber(round(hop.stockDays)), formatNumber(round(hop.normalStockDays)), hop.shortSinceDay),
        ink: see.ink(hop.stream),
      };
    case "link":
      return {
        name: messages.way(see.country(hop.from), see.country(hop.to)),
        text: messages.hopLink(see.stream(hop.stream), shareText(round(hop.sentShare)), hop.lagDays),
        strong: messages.hopBecause[hop.because] ?? hop.because,
        ink: see.ink(hop.stream),
      };
    case "pool":
      return {
        name: see.facility(hop.pool),
        text: "",
        strong: messages.hopPool(shareText(round(hop.madeShare)), shareText(round(hop.stockShare))),
        ink: see.ink(hop.pool),
      };
    case "surge":
      return {
        name: see.facility(hop.pool),
        text: "",
        strong: messages.hopSurge(shareText(round(hop.demandShare)), see.facility(hop.buyer)),
        ink: see.ink(hop.pool),
      };
    case "response":
      return {
        name: hop.title,
        text: hop.response === "restart" || hop.response === "new-capacity" ? see.facility(hop.about) : see.stream(hop.about),
        strong: messages.hopResponse(shareText(round(hop.share)), hop.atMost, hop.beginsDay),
        ink: see.ink(hop.about),
      };
    case "end":
      return { name: see.facility(hop.at), text: "", strong: messages.hopEnd[hop.why] ?? hop.why, ink: see.ink(hop.at) };
  }
}

const inkOfStage: Readonly<Record<string, InkName>> = {
  mine: "mine",
  crack: "mine",
  separate: "separate",
  metal: "metal",
  magnet: "magnet",
  part: "part",
  product: "industry",
};

/** How facilities, streams and pools are named and coloured, by id. */
interface Eyes {
  readonly ink: (id: string) => InkName | undefined;
  readonly country: (id: string) => string;
  readonly stream: (id: string) => string;
  readonly facility: (id: string) => string;
}

function eyes({ world }: ReportData): Eyes {
  const countryNames = new Map(world.countries.map(({ code, name }) => [code, name]));
  const streams = new Map(world.streams.map((stream) => [stream.id, stream]));
  const facilities = new Map(world.facilities.map((facility) => [facility.id, facility]));
  const pools = new Map(world.pools.map((pool) => [pool.id, pool]));
  const stageOf = (id: string): string => facilities.get(id)?.stage ?? streams.get(pools.get(id)?.stream ?? id)?.stage ?? "";
  const country = (id: string): string => {
    const code = facilities.get(id)?.country ?? pools.get(id)?.country ?? "";
    return countryNames.get(code) ?? id;
  };
  const stream = (id: string): string => capital(streams.get(id)?.name ?? id);
  const facility = (id: string): string => {
    const application = facilities.get(id)?.industry?.application;
    if (application !== undefined) return capital(messages.industryOf(messages.application(application), country(id)));
    const pool = pools.get(id);
    return pool ? messages.industryOf(stream(pool.stream), country(id)) : id;
  };
  return { ink: (id) => inkOfStage[stageOf(id)], country, stream, facility };
}
