import { rangeBars } from "@coercivity/charts";
import type { CountryLadder, ShownRung } from "../commands/pillars.ts";
import { figure } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { messages } from "./messages.ts";
import type { ReportData } from "./report-data.ts";
import { capital, numberRange, shareText, usdRange, wholeText } from "./report-words.ts";

/** What each country asked about can do: loss avoided, cost, lead time, one pillar by itself and all together; nothing where no ladder was climbed. */
export function pillarSection(data: ReportData): Html {
  return html`${data.ladders.map((ladder, i) => ladderFigure(data, ladder, i))}`;
}

function ladderFigure({ world, bundle }: ReportData, { country, rungs }: CountryLadder, index: number): Html {
  const name = world.countries.find(({ code }) => code === country)?.name ?? country;
  const climbed = rungs.filter((rung) => rung.cost !== null);
  const answered = climbed.filter(({ answer }) => answer !== undefined);
  const single = answered
    .filter(({ id }) => id !== "together")
    .sort((a, b) => b.answer!.avoidedUsd.median - a.answer!.avoidedUsd.median)[0];
  if (!single) return html``;
  const title = messages.pillarTitle(name, single.title, avoidedText(single));
  const rows = answered.map((rung) => {
    const { median, most } = rung.answer!.avoidedUsd;
    return { label: capital(rung.title), value: median, low: most[0], high: most[1], words: avoidedText(rung), note: costNote(rung) };
  });
  const { pillar } = messages;
  return figure({
    id: `pillars-${index}`,
    title,
    subtitle: messages.pillarSubtitle(answered[0]?.answer?.runs ?? 0),
    foot: messages.pillarFoot(bundle),
    draw: (width) =>
      rangeBars({ title, description: `${rows.map(({ label, words, note }) => `${label}: ${words}, ${note}`).join("; ")}.`, width, rows }),
    table: {
      heads: [pillar.name, pillar.cost, pillar.lead, pillar.avoided, pillar.left, pillar.halt, pillar.how],
      right: [1, 3, 4],
      rows: rungs.map((rung) => [
        rung.title,
        rung.cost ? usdRange(rung.cost.usd, rung.cost.low, rung.cost.high) : "–",
        leadWords(rung),
        rung.answer && rung.cost ? avoidedText(rung) : rung.cost ? messages.nobodyUses : "–",
        rung.answer ? `${usdRange(rung.answer.country.lossUsd.median, ...rung.answer.country.lossUsd.most)}${shareOf(rung)}` : "–",
        rung.answer ? haltWords(rung.answer.country.firstHalt) : "–",
        rung.how,
      ]),
    },
  });
}

function avoidedText({ answer }: ShownRung): string {
  return answer ? usdRange(answer.avoidedUsd.median, ...answer.avoidedUsd.most) : "–";
}

function costNote(rung: ShownRung): string {
  return messages.pillarCost(rung.cost ? usdRange(rung.cost.usd, rung.cost.low, rung.cost.high) : "–", leadWords(rung));
}

function leadWords({ leadDays }: ShownRung): string {
  if (!leadDays) return "–";
  const years = (days: number): number => Math.round(days / 36.5) / 10;
  const { value, low, high } = leadDays;
  if ((high ?? value) === 0) return messages.inPlace;
  return messages.leadYears(
    numberRange(years(value), low === undefined ? undefined : years(low), high === undefined ? undefined : years(high)),
  );
}

function shareOf({ answer }: ShownRung): string {
  const share = answer?.country.lossShareOfGdp;
  return share ? `, ${messages.ofGdp(shareText(share.median))}` : "";
}

function haltWords({ day, never }: NonNullable<ShownRung["answer"]>["country"]["firstHalt"]): string {
  if (never === 1) return messages.noHalt;
  const word = (value: number): string => (Number.isFinite(value) ? wholeText(value) : messages.never);
  return `${word(day.median)} (${word(day.most[0])}–${word(day.most[1])})`;
}
