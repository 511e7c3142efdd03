import type { CutStart } from "@coercivity/cascade";
import {
  type CascadeData,
  cascadeProfile,
  cascadeSubtitle,
  cascadeTable,
  cascadeTitle,
  type FactorLadder,
  factorLadder,
  factorLadderTable,
  factorLadderTitle,
  rangeBars,
  type Startup,
  stageCount,
  stageCountTable,
  stageCountTitle,
  startupCurve,
  startupSubtitle,
  startupTable,
  startupTitle,
} from "@coercivity/charts";
import { type ReactNode, useMemo } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { Figure } from "../../parts/figure.tsx";
import { numberText, purityText, shareText } from "../../words/numbers.ts";
import { separationWords } from "../../words/separation.ts";
import { useWords } from "../../words/words.ts";
import { feedOf, readRequest } from "./cut-ask.ts";
import { CutQuestion } from "./cut-question.tsx";
import { DesignRail } from "./design-rail.tsx";
import { feedInMoles, wholeLadder } from "./feeds.ts";
import "./separation.css";
import { type CutState, useCut } from "./use-cut.ts";
import type { CutWorked } from "./work-out.ts";

/** Can we separate it? One cut of a feed: its bank, its profile, its start-up, and how near it comes to the limits. */
export function SeparationScreen(): ReactNode {
  const words = useWords(separationWords);
  const { link } = useWorkbench();
  const request = useMemo(() => readRequest(link.view), [link.view]);
  const state = useCut(request);
  const { worked, problems, start, counts, failure } = state;
  const { elements } = feedInMoles(feedOf(request.feed));
  const at = elements.indexOf(request.cutBefore);
  const [light, heavy] = [elements.slice(0, at), elements.slice(at)];
  const ladder: FactorLadder = useMemo(
    () => ({
      rungs: wholeLadder.map(({ pair, beta, verified }) => {
        const [heavier = "", lighter = ""] = pair.split("/");
        return { lighter, heavier, beta, verified };
      }),
      feed: elements,
      cutBefore: request.cutBefore,
    }),
    [elements, request.cutBefore],
  );
  const unverified = ladder.rungs.filter(
    ({ lighter, heavier, verified }) => !verified && elements.includes(lighter) && elements.includes(heavier),
  );
  return (
    <div className="separation" aria-busy={state.busy}>
      <div className="story">
        <CutQuestion request={request} elements={elements} />
        <h1 id="finding" tabIndex={-1}>
          {findingOf(state, words)}
        </h1>
        {worked && problems.length === 0 && (
          <p className="dek">
            {words.dek(
              words.group(heavy),
              purityText(worked.purityHeavy),
              purityText(worked.recovery),
              words.days(start?.daysHeld ?? worked.sizes.heldDays.value),
            )}{" "}
            {start && slowEnd(start, words, light, heavy)}
          </p>
        )}
        {problems.length > 0 && (
          <ul className="refusal" role="alert">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        {failure !== undefined && <p role="alert">{words.failure(failure)}</p>}
        <Figure
          name="separation-factors"
          title={factorLadderTitle(ladder)}
          subtitle={words.ladder.subtitle}
          foot={
            unverified.length === 0
              ? words.none
              : words.unverified(unverified.map(({ lighter, heavier }) => `${heavier}/${lighter}`).join(", "))
          }
          draw={(width) => factorLadder({ ...ladder, width, title: factorLadderTitle(ladder), description: words.ladder.subtitle })}
          table={factorLadderTable(ladder)}
        />
        {worked && <ProfileFigure worked={worked} />}
      </div>
      <DesignRail request={request} worked={worked} />
      {worked && (
        <div className="rest">
          {counts ? (
            <Figure
              name="mixer-settlers"
              {...drawn(stageCountTitle({ points: counts, here: here(worked) }), words.count.subtitle, (width, title, description) =>
                stageCount({ points: counts, here: here(worked), width, title, description }),
              )}
              table={stageCountTable({ points: counts, here: here(worked) })}
            />
          ) : (
            <p className="small" aria-busy="true">
              {words.count.waiting}
            </p>
          )}
          {start && <StartFigure start={start} worked={worked} light={light} heavy={heavy} />}
          <LimitsFigure worked={worked} />
        </div>
      )}
    </div>
  );
}

function ProfileFigure({ worked }: { readonly worked: CutWorked }): ReactNode {
  const words = useWords(separationWords);
  const data: CascadeData = {
    components: worked.elements,
    mixerSettlers: worked.n + worked.m,
    aqueous: worked.profile,
    raffinate: { flow: worked.raffinateFlow, composition: worked.raffinate },
    extract: { flow: worked.extractFlow, composition: worked.extract },
    feeds: [{ stage: worked.n, flow: 1, phase: "aqueous" }],
    draws: [],
    freshOrganic: worked.S,
    scrub: worked.W,
    scale: words.profile.scale,
  };
  return (
    <Figure
      name="cascade-profile"
      {...drawn(cascadeTitle(data), cascadeSubtitle(data), (width, title, description) =>
        cascadeProfile({ ...data, width, title, description }),
      )}
      table={cascadeTable(data)}
      foot={words.profile.foot(worked.balance === 0 ? "0" : worked.balance.toExponential(0))}
    />
  );
}

interface StartProps {
  readonly start: CutStart;
  readonly worked: CutWorked;
  readonly light: readonly string[];
  readonly heavy: readonly string[];
}

function StartFigure({ start, worked, light, heavy }: StartProps): ReactNode {
  const words = useWords(separationWords);
  const { request } = worked;
  const { ends } = words.start;
  const onSpecification = { raffinate: 1 - 2 * (1 - request.purityLight), extract: 1 - 2 * (1 - request.purityHeavy) };
  const data: Startup = {
    components: [light.join("–"), heavy.join("–")],
    unit: words.start.unit,
    curve: start.curve.map(({ day, raffinatePurity, extractPurity }) => ({
      time: day,
      raffinate: [raffinatePurity, 1 - raffinatePurity],
      extract: [1 - extractPurity, extractPurity],
    })),
    reached: [
      {
        name: ends.raffinate(purityText(onSpecification.raffinate)),
        outlet: "raffinate",
        threshold: onSpecification.raffinate,
        time: start.raffinateDays,
      },
      {
        name: ends.extract(purityText(onSpecification.extract)),
        outlet: "extract",
        threshold: onSpecification.extract,
        time: start.extractDays,
      },
    ],
  };
  return (
    <Figure
      name="start-up"
      {...drawn(startupTitle(data), startupSubtitle(data), (width, title, description) =>
        startupCurve({ ...data, width, title, description }),
      )}
      table={startupTable(data)}
      foot={words.start.foot(words.days(start.daysHeld))}
    />
  );
}

function LimitsFigure({ worked }: { readonly worked: CutWorked }): ReactNode {
  const words = useWords(separationWords).limits;
  const rows = (["reflux", "stages", "inventory"] as const).flatMap((id) => {
    const share = worked.limits[id];
    return share === undefined ? [] : [{ id, share }];
  });
  const farthest = rows.reduce((least, one) => (one.share < least.share ? one : least));
  const bars = rows.map(({ id, share }) => ({ id, label: words.names[id], value: share, words: shareText(share), note: words.notes[id] }));
  return (
    <Figure
      name="limits"
      {...drawn(words.title(shareText(farthest.share), words.names[farthest.id]), words.subtitle, (width, title, description) =>
        rangeBars({ rows: bars, width, title, description }),
      )}
      table={{ heads: [...words.heads], rows: rows.map(({ id, share }) => [words.names[id], share]) }}
    />
  );
}

function drawn(
  title: string,
  subtitle: string,
  draw: (width: number, title: string, description: string) => string,
): { title: string; subtitle: string; draw: (width: number) => string } {
  return { title, subtitle, draw: (width) => draw(width, title, subtitle) };
}

function here({ S, sMin, n, m }: CutWorked): { over: number; count: number } {
  return { over: S / sMin, count: n + m };
}

type SeparationWords = (typeof separationWords)["en"];

function findingOf({ worked, problems, start }: CutState, words: SeparationWords): string {
  if (problems.length > 0) return words.finding.no;
  if (!worked) return words.finding.working;
  const slow =
    start && start.raffinateDays !== null && start.extractDays !== null ? Math.max(start.raffinateDays, start.extractDays) : undefined;
  return words.finding.yes(worked.n + worked.m, slow === undefined ? undefined : words.days(slow), numberText(worked.S / worked.sMin));
}

function slowEnd(
  { raffinateDays, extractDays }: CutStart,
  words: SeparationWords,
  light: readonly string[],
  heavy: readonly string[],
): string {
  if (extractDays === null) return words.never(words.group(heavy));
  if (raffinateDays === null) return words.never(words.group(light));
  return extractDays >= raffinateDays
    ? words.slowEnd(words.group(heavy), words.days(extractDays))
    : words.slowEnd(words.group(light), words.days(raffinateDays));
}
