import type { Band, Influence, IssuerSummary, Magnetism } from "@coercivity/study";
import { type ReactNode, useState } from "react";
import { behindWords } from "../../words/behind.ts";
import { chartWords } from "../../words/charts.ts";
import { derivationWords } from "../../words/derivation.ts";
import { numberText, shareText, spanText, sumText, unitOf, wholeText } from "../../words/numbers.ts";
import { type ValveWords, valveWords } from "../../words/valve.ts";
import { useWords } from "../../words/words.ts";
import { ownParts } from "./behind-number.ts";
import { NumberDialog, type PartList } from "./number-dialog.tsx";
import type { Speaking } from "./valve-context.ts";

interface Side {
  readonly magnetism: Magnetism | undefined;
  readonly costs: readonly IssuerSummary[] | undefined;
}

interface Props {
  readonly a: Side;
  readonly b: Side | undefined;
  readonly waiting: boolean;
  readonly matters: readonly Influence[];
  readonly speaking: Speaking;
}

/** The three measures of the target, and what it costs the issuer; each with its range, B below A. */
export function Vitals({ a, b, waiting, matters, speaking }: Props): ReactNode {
  const words = useWords(valveWords).vitals;
  const issuer = a.costs?.[0]?.issuer ?? a.magnetism?.issuer;
  const behind = useWords(behindWords);
  const { sideLoss } = useWords(chartWords);
  // The cut is one of one country: where several are struck, it is said which.
  const country = a.magnetism?.country ?? speaking.scenario.target[0];
  const target = country === undefined ? speaking.target : speaking.countryInText(country);
  const noteOf = (note: string): string =>
    speaking.scenario.target.length > 1 && a.magnetism ? sideLoss(speaking.countryName(country ?? ""), note) : note;
  const items: readonly (readonly [string, string, string, (side: Side) => Said | undefined])[] = [
    [words.coercivity, noteOf(words.coercivityNote), behind.coercivity(target), ({ magnetism }) => magnetism && daysSaid(magnetism, words)],
    [
      words.saturation,
      noteOf(words.saturationNote),
      behind.saturation,
      ({ magnetism }) => magnetism && shareSaid(magnetism.cut.saturationShare),
    ],
    [
      words.remanence,
      noteOf(words.remanenceNote),
      behind.remanence,
      ({ magnetism }) => (magnetism?.remanence ? numberSaid(magnetism.remanence) : undefined),
    ],
    [
      words.blowBack,
      issuer === undefined
        ? ""
        : a.costs?.[0] && isUnpriced(a.costs[0])
          ? words.unpricedNote(speaking.countryName(issuer))
          : words.blowBackNote(speaking.countryName(issuer)),
      behind.blowBack,
      ({ costs }) => (costs?.[0] && !isUnpriced(costs[0]) ? usdSaid(costs[0].unsoldUsd) : undefined),
    ],
  ];
  const runs = a.magnetism?.runs;
  return (
    <dl className="vitals" aria-label={words.label}>
      {items.map(([name, note, how, say]) => {
        const [mine, theirs] = [say(a), b && say(b)];
        return (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <p className="value">
                {mine ? (
                  <>
                    <b>{mine.value}</b> <span>{mine.range}</span>
                  </>
                ) : (
                  <span>{waiting ? words.waiting : name === words.blowBack && a.costs?.[0] ? words.unpriced : words.none}</span>
                )}
              </p>
              {theirs && (
                <p className="of-b">
                  B {theirs.value}, {theirs.range}
                </p>
              )}
              <p className="note">
                {note}{" "}
                {mine && (
                  <WhyVital
                    name={name}
                    value={`${mine.value} (${mine.range})`}
                    how={runs === undefined ? [how] : [behind.drawn(runs), how]}
                    lists={[{ title: behind.own(target), parts: ownParts(matters, speaking) }]}
                  />
                )}
              </p>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface WhyProps {
  readonly name: string;
  readonly value: string;
  readonly how: readonly string[];
  readonly lists: readonly PartList[];
}

function WhyVital({ name, ...said }: WhyProps): ReactNode {
  const { why, whyOf } = useWords(derivationWords);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button type="button" className="word asks-why no-paper" onClick={() => setAsked(true)} aria-label={whyOf(name)}>
        {why}
      </button>
      {asked && <NumberDialog title={name} {...said} onClose={() => setAsked(false)} />}
    </>
  );
}

/** Whether a country that takes measures exports nothing that the model has a price for, so that its side is not counted. */
export function isUnpriced({ normalUsd }: IssuerSummary): boolean {
  return normalUsd.most[1] === 0;
}

interface Said {
  readonly value: string;
  readonly range: string;
}

function daysSaid({ cut }: Magnetism, words: ValveWords["vitals"]): Said {
  const { median, most } = cut.daysWithstood;
  const beyond = words.beyond(cut.horizonDays);
  const end = (days: number): string => (Number.isFinite(days) ? wholeText(days) : beyond);
  return { value: Number.isFinite(median) ? words.days(wholeText(median)) : beyond, range: `${end(most[0])}–\u2060${end(most[1])}` };
}

function shareSaid({ median, most }: Band): Said {
  return { value: shareText(median), range: spanText(100 * most[0], 100 * most[1]) };
}

function numberSaid({ median, most }: Band): Said {
  return { value: numberText(Number(median.toPrecision(2))), range: spanText(most[0], most[1]) };
}

function usdSaid({ median, most }: Band): Said {
  const [divisor, name] = unitOf(Math.max(median, most[1] / 100));
  return { value: sumText(median / divisor, name), range: spanText(most[0] / divisor, most[1] / divisor) };
}
