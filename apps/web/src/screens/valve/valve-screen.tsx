import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from "react";
import { onKey } from "../../app/keys.ts";
import { screens } from "../../app/screens.ts";
import { useWorkbench } from "../../app/workbench.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { useRequest } from "../../engine/use-request.ts";
import { sameQuestion } from "../../link/link.ts";
import { readPinned } from "../../link/pinned.ts";
import { valveWords } from "../../words/valve.ts";
import { useWords } from "../../words/words.ts";
import { BusyLine } from "./busy-line.tsx";
import { Finding, leadCountry } from "./finding.tsx";
import { FlowFigures } from "./flow-figures.tsx";
import { leadIndustry, touchedIndustries } from "./industry-rows.ts";
import { Lanes } from "./lanes.tsx";
import { LeverRail } from "./lever-rail.tsx";
import { numberName } from "./number-name.ts";
import { QuestionLine } from "./question-line.tsx";
import { Refusal } from "./refusal.tsx";
import { StaleLine } from "./stale-line.tsx";
import { StandFigures } from "./stand-figures.tsx";
import { TryLine } from "./try-line.tsx";
import { useBeside } from "./use-beside.ts";
import { useSpeaking } from "./valve-context.ts";
import { Vitals } from "./vitals.tsx";
import { WhyChain } from "./why-chain.tsx";
import "./valve.css";

/** Day in view where nothing has halted and none was chosen. */
const usualDay = 90;

/** What happens if someone closes the valve. */
export function ValveScreen(): ReactNode {
  const words = useWords(valveWords);
  const { link, change, scenarios, world, made } = useWorkbench();
  const { question, view } = link;
  const asked = useAnswer(question);
  const { answered } = asked.last;
  const current = sameQuestion(asked.last.question, question);
  const settled = current && answered.finished;
  const speaking = useSpeaking(question);
  const shown = useSpeaking(asked.last.question);
  const beside = useBeside(settled ? question : undefined);

  const pinned = useMemo(
    () => readPinned(view.b, { screens: screens.map(({ id }) => id), scenarios: scenarios.map(({ id }) => id) }),
    [view.b, scenarios],
  );
  const b = useRequest("answer", settled && pinned ? { question: pinned } : undefined).reply;
  const besideB = useBeside(settled && pinned && b ? pinned : undefined);

  const touched = useMemo(() => touchedIndustries(answered), [answered]);
  const lead = leadCountry(answered);
  const industry = leadIndustry(touched, view.industry);
  const halt = Number.isFinite(lead?.firstHalt.day.median) ? Math.round(lead!.firstHalt.day.median) : usualDay;
  const { steps, stepDays } = answered.summary;
  const lastDay = (steps - 1) * stepDays;
  const [dragged, setDragged] = useState<number | undefined>();
  const day = Math.min(dragged ?? (Number.isFinite(Number(view.day)) && view.day !== undefined ? Number(view.day) : halt), lastDay);
  // What the desk has to work out anew follows the day at a distance, so that dragging stays light.
  const settledDay = useDeferredValue(Math.round(day / stepDays) * stepDays);
  const toDay = (next: number, released: boolean): void => {
    const at = Math.round(Math.min(Math.max(next, 0), lastDay));
    setDragged(released ? undefined : at);
    if (released) change({ view: { ...view, day: String(at) } }, "replace");
  };
  const events = useMemo(
    () =>
      [
        ...new Set(
          touched.flatMap(({ firstHalt }) => (Number.isFinite(firstHalt.day.median) ? [Math.round(firstHalt.day.median)] : [])).concat(0),
        ),
      ].sort((a, c) => a - c),
    [touched],
  );
  useEffect(() =>
    onKey((key) => {
      const moves: Readonly<Record<string, number | undefined>> = {
        left: day - stepDays,
        right: day + stepDays,
        "shift-left": day - 4 * stepDays,
        "shift-right": day + 4 * stepDays,
        "[": events.findLast((event) => event < day),
        "]": events.find((event) => event > day),
      };
      if (key === "escape" && asked.busy) asked.stop();
      else if (moves[key] !== undefined) toDay(moves[key], true);
      else return false;
      return true;
    }),
  );
  const onWhy = (id: string | undefined): void => {
    if (id !== undefined && touched.some((one) => one.id === id)) change({ view: { ...view, industry: id } }, "replace");
    requestAnimationFrame(() => {
      document.getElementById("why-title")?.focus();
      document.getElementById("why")?.scrollIntoView({ block: "start" });
    });
  };
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
        <BusyLine asked={asked} current={current} />
        {asked.problems.length > 0 && <Refusal problems={asked.problems} question={question} />}
        <TryLine question={question} speaking={speaking} />
        <Vitals a={beside} b={pinned && b ? besideB : undefined} waiting={beside.waiting} speaking={shown} />
        <Lanes answered={answered} b={b} speaking={shown} day={day} onDay={toDay} onWhy={onWhy} />
      </div>
      <LeverRail question={question} speaking={speaking} matters={answered.matters} swings={beside.swings} gdpUsd={gdp} />
      <div className="rest">
        <FlowFigures question={asked.last.question} speaking={shown} day={settledDay} onWhy={() => onWhy(undefined)} />
        {industry && (
          <WhyChain
            question={asked.last.question}
            facility={industry.id}
            day={settledDay}
            speaking={shown}
            choices={touched.map(({ id }) => id)}
            onChoose={(id) => change({ view: { ...view, industry: id } }, "replace")}
          />
        )}
        <StandFigures beside={beside} answered={answered} speaking={shown} onWhy={() => onWhy(undefined)} />
        <p className="small made">
          {words.foot.made(answered.summary.runs, seed, answered.run.hash.slice(0, 12), shown.scenario.asOf)}{" "}
          {words.foot.unverified(
            out.length,
            out.map(({ path }) => numberName(path, shown.names)),
          )}
        </p>
      </div>
    </div>
  );
}
