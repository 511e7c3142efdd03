import { memo, type ReactNode, useEffect, useMemo } from "react";
import { useStable } from "../../app/use-stable.ts";
import { useWorkbench } from "../../app/workbench.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { useRequest } from "../../engine/use-request.ts";
import { sameQuestion } from "../../link/link.ts";
import { readPinned } from "../../link/pinned.ts";
import { WhenSeen } from "../../parts/when-seen.tsx";
import { fieldWords } from "../../words/field.ts";
import { valveWords } from "../../words/valve.ts";
import { useWords } from "../../words/words.ts";
import { BusyLine } from "./busy-line.tsx";
import { Difference } from "./difference.tsx";
import { Finding, firstToHalt, leadCountry } from "./finding.tsx";
import { FlowFigures } from "./flow-figures.tsx";
import { leadIndustry, touchedIndustries } from "./industry-rows.ts";
import { Lanes } from "./lanes.tsx";
import { LeverRail } from "./lever-rail.tsx";
import { numberName } from "./number-name.ts";
import { PinnedLine } from "./pinned-line.tsx";
import { QuestionLine } from "./question-line.tsx";
import { Refusal } from "./refusal.tsx";
import { StaleLine } from "./stale-line.tsx";
import { StandFigures } from "./stand-figures.tsx";
import { TryLine } from "./try-line.tsx";
import { useBeside } from "./use-beside.ts";
import { useDay } from "./use-day.ts";
import { useSpeaking } from "./valve-context.ts";
import { Vitals } from "./vitals.tsx";
import { WhyChain } from "./why-chain.tsx";
import "./valve.css";

/** Parts that are drawn again only when what they are handed changes: most changes touch few of them. */
const Flows = memo(FlowFigures);
const Why = memo(WhyChain);
const Stand = memo(StandFigures);
const Levers = memo(LeverRail);
const VitalRow = memo(Vitals);

/** What happens if someone closes the valve. */
export function ValveScreen(): ReactNode {
  const words = useWords(valveWords);
  const { between, list } = useWords(fieldWords);
  const { link, change, scenarios, world, made } = useWorkbench();
  const { question, view } = link;
  const asked = useAnswer(question);
  const { answered } = asked.last;
  const current = sameQuestion(asked.last.question, question);
  const settled = current && answered.finished;
  const speaking = useSpeaking(question);
  const shown = useSpeaking(asked.last.question);

  const pinned = useMemo(
    () => readPinned(view.b, { screens: [link.screen], scenarios: scenarios.map(({ id }) => id) }),
    [view.b, link.screen, scenarios],
  );
  const b = useRequest("answer", settled && pinned ? { question: pinned } : undefined).reply;
  const difference = useRequest("difference", settled && pinned ? { question, pinned } : undefined).reply?.usd;
  // Asked for after B, which its reader is waiting for.
  const beside = useBeside(settled ? question : undefined);
  const besideB = useBeside(settled && pinned && b ? pinned : undefined);

  const flowsOfB = useMemo(() => {
    if (!b || !pinned) return undefined;
    const target = list(b.summary.target.map(shown.countryInText));
    return { question: pinned, target, country: leadCountry(b)?.country ?? b.summary.target[0] ?? "" };
  }, [b, pinned, list, shown]);
  const compared = useMemo(() => (b ? { beside: besideB, answered: b } : undefined), [b, besideB]);

  const touched = useMemo(() => touchedIndustries(answered), [answered]);
  const lead = leadCountry(answered);
  // What the day in view is taken from, unless the reader chose another.
  const facility =
    touched.find(({ id }) => id === view.industry)?.id ?? firstToHalt(answered)?.industry ?? leadIndustry(touched, undefined)?.id;
  const { day, settledDay, toDay } = useDay(answered, () => {
    if (!asked.busy) return false;
    asked.stop();
    return true;
  });
  const choices = useMemo(() => touched.map(({ id }) => id), [touched]);
  const choose = useStable((id: string): void => change({ view: { ...view, industry: id } }, "replace"));
  const onWhy = useStable((id?: string): void => {
    if (id !== undefined && choices.includes(id)) choose(id);
    requestAnimationFrame(() => {
      document.getElementById("why-title")?.focus();
      document.getElementById("why")?.scrollIntoView({ block: "start" });
    });
  });
  useEffect(() => {
    made.current =
      settled && lead
        ? {
            question,
            model: answered.run.hash.slice(0, 12),
            lossUsd: [lead.lossUsd.median, ...lead.lossUsd.most],
            finding: document.getElementById("finding")?.textContent ?? "",
          }
        : undefined;
  });
  const gdp = shown.scenario.target.length === 1 ? world.gdpUsd[shown.scenario.target[0]!]?.value : undefined;
  const seed = answered.summary.seed;
  const out = answered.matters.filter(({ standsOut, unverified }) => standsOut && unverified);
  return (
    <div className="valve">
      <div className="story">
        {link.made && settled && lead && <StaleLine made={link.made} model={answered.run.hash.slice(0, 12)} lost={lead.lossUsd} />}
        <QuestionLine question={question} speaking={speaking} />
        <Finding answered={answered} speaking={shown} />
        {pinned && <PinnedLine pinned={pinned} b={b} />}
        {difference && b && (
          <Difference usd={difference} gdpUsd={`${b.summary.target}` === `${answered.summary.target}` ? gdp : undefined} />
        )}
        <BusyLine asked={asked} current={current} />
        {asked.problems.length > 0 && <Refusal problems={asked.problems} question={question} />}
        <TryLine question={question} speaking={speaking} />
        <VitalRow a={beside} b={pinned && b ? besideB : undefined} waiting={beside.waiting} matters={answered.matters} speaking={shown} />
        <Lanes answered={answered} b={b} speaking={shown} day={day} onDay={toDay} onWhy={onWhy} />
      </div>
      <Levers question={question} speaking={speaking} matters={answered.matters} swings={beside.swings} gdpUsd={gdp} />
      <div className="rest">
        <WhenSeen height={700}>
          <Flows
            question={asked.last.question}
            speaking={shown}
            day={settledDay}
            country={lead?.country ?? shown.scenario.target[0] ?? ""}
            b={flowsOfB}
            onWhy={onWhy}
          />
        </WhenSeen>
        {facility && (
          <Why question={asked.last.question} facility={facility} day={settledDay} speaking={shown} choices={choices} onChoose={choose} />
        )}
        <WhenSeen height={900}>
          <Stand beside={beside} answered={answered} b={compared} speaking={shown} onWhy={onWhy} />
        </WhenSeen>
        <p className="small made">
          {words.foot.made(answered.summary.runs, seed, answered.run.hash.slice(0, 12), shown.scenario.asOf)}
          {between.sentences}
          {words.foot.unverified(
            out.length,
            out.map(({ path }) => numberName(path, shown.names)),
            answered.matters.filter(({ standsOut }) => standsOut).length,
          )}
        </p>
      </div>
    </div>
  );
}
