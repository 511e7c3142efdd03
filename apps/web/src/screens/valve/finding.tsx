import type { CountrySummary } from "@coercivity/study";
import { type ReactNode, useState } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import type { Answered } from "../../engine/protocol.ts";
import { behindWords } from "../../words/behind.ts";
import { derivationWords } from "../../words/derivation.ts";
import { fieldWords } from "../../words/field.ts";
import { capital, shareRange, shareText, usdRange, usdText } from "../../words/numbers.ts";
import { type ValveWords, valveWords } from "../../words/valve.ts";
import { useWords } from "../../words/words.ts";
import { gdpPart, lossParts, movingParts } from "./behind-number.ts";
import { NumberDialog } from "./number-dialog.tsx";
import { numberName } from "./number-name.ts";
import type { Speaking } from "./valve-context.ts";

interface Props {
  readonly answered: Answered;
  readonly speaking: Speaking;
}

/** Losses below this are none worth naming, USD. */
const worthNaming = 1e6;

/** The target country that loses most; it leads the finding. */
export function leadCountry({ summary }: Answered): CountrySummary | undefined {
  return summary.countries
    .filter(({ country }) => summary.target.includes(country))
    .sort((a, b) => b.lossUsd.median - a.lossUsd.median || b.lossUsd.most[1] - a.lossUsd.most[1])[0];
}

/** The first halt in any country of the target: the earliest, else the one that most draws know. */
export function firstToHalt({ summary }: Answered): CountrySummary["firstHalt"] | undefined {
  return summary.countries
    .filter(({ country, firstHalt }) => summary.target.includes(country) && firstHalt.industry !== null)
    .map(({ firstHalt }) => firstHalt)
    .sort((a, b) => a.day.median - b.day.median || a.never - b.never)[0];
}

/** The finding as the headline, and what stands behind it. */
export function Finding({ answered, speaking }: Props): ReactNode {
  const words = useWords(valveWords);
  const { sentences } = useWords(fieldWords).between;
  const lead = leadCountry(answered);
  const { finding } = words;
  const days = answered.summary.steps * answered.summary.stepDays;
  if (!lead || speaking.scenario.measures.length === 0) {
    return (
      <h1 id="finding" tabIndex={-1}>
        {finding.atRest}
      </h1>
    );
  }
  const country = speaking.countryInText(lead.country);
  const lost = lead.lossUsd.most[1] >= worthNaming;
  const [before, after] = finding.cost(days, country, lead.lossShareOfGdp !== undefined, answered.summary.target.length > 1);
  return (
    <>
      <h1 id="finding" tabIndex={-1}>
        {haltText(firstToHalt(answered), words, speaking, days)}
        {sentences}
        {lost ? (
          <>
            {before}
            <em className="figure-number">{lead.lossShareOfGdp ? shareText(lead.lossShareOfGdp.median) : usdText(lead.lossUsd.median)}</em>
            {after}
          </>
        ) : (
          finding.nothing
        )}
      </h1>
      {lost && (
        <p className="dek">
          {dekText(answered, lead, words, speaking).join(sentences)} <WhyLoss answered={answered} lead={lead} speaking={speaking} />
        </p>
      )}
    </>
  );
}

/** Where the loss comes from: how it is added up, over which industries, and what moves it. */
function WhyLoss({ answered, lead, speaking }: Props & { readonly lead: CountrySummary }): ReactNode {
  const { loss, drawn, gdp, made, moved } = useWords(behindWords);
  const { why, whyOf } = useWords(derivationWords);
  const { world } = useWorkbench();
  const [asked, setAsked] = useState(false);
  const { summary, matters } = answered;
  const country = speaking.countryInText(lead.country);
  const title = loss.title(country);
  const { median, most } = lead.lossUsd;
  const inUsd = usdRange(median, ...most);
  const ofGdp = lead.lossShareOfGdp;
  return (
    <>
      <button type="button" className="word asks-why no-paper" onClick={() => setAsked(true)} aria-label={whyOf(title)}>
        {why}
      </button>
      {asked && (
        <NumberDialog
          title={title}
          value={ofGdp ? `${shareRange(ofGdp.median, ...ofGdp.most)} = ${inUsd}` : inUsd}
          how={[drawn(summary.runs), loss.how(summary.steps * summary.stepDays), loss.halt]}
          lists={[
            { title: made, parts: lossParts(answered, lead.country, speaking) },
            { title: loss.share, parts: ofGdp ? gdpPart(world, lead.country, gdp(country)) : [] },
            { title: moved, parts: movingParts(matters, speaking) },
          ]}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}

function haltText(
  first: CountrySummary["firstHalt"] | undefined,
  { finding }: ValveWords,
  { industryName, target }: Speaking,
  days: number,
): string {
  if (!first || first.industry === null) return finding.holds(target, days);
  if (Number.isFinite(first.day.median)) return finding.halts(industryName(first.industry), first.day.median);
  return finding.haltsSome(industryName(first.industry), shareText(1 - first.never));
}

function dekText({ matters }: Answered, { lossUsd, lossShareOfGdp }: CountrySummary, { dek }: ValveWords, { names }: Speaking): string[] {
  const [low, high] = lossShareOfGdp ? lossShareOfGdp.most.map(shareText) : lossUsd.most.map(usdText);
  const out = matters.filter(({ standsOut }) => standsOut).map(({ path }) => capital(numberName(path, names)));
  const spread = out.length === 0 ? dek.unclear : out.length === 1 ? dek.spread(out[0]!) : dek.several(out[0]!, out[1]!);
  return [dek.range(low ?? "", high ?? ""), spread];
}
