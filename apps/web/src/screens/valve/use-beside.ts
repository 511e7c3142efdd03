import type { IssuerSummary, LadderRung, Magnetism, Swing } from "@coercivity/study";
import { useEffect, useMemo, useState } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { type PageFiles, pageFile } from "../../data/page-file.ts";
import { useRequest } from "../../engine/use-request.ts";
import { type Question, questionOf, sameQuestion } from "../../link/link.ts";

/** What stands beside a question's answer, as far as it is drawn. */
export interface Beside {
  readonly swings: readonly Swing[] | undefined;
  readonly costs: readonly IssuerSummary[] | undefined;
  readonly magnetism: Magnetism | undefined;
  readonly ladder: readonly LadderRung[] | undefined;
  readonly waiting: boolean;
}

const nothing = { swings: undefined, costs: undefined, magnetism: undefined, ladder: undefined };

/** Asks for it once the question's own draws are done; of the first question it was drawn when the page was built. */
export function useBeside(question: Question | undefined): Beside {
  const { base, scenarios } = useWorkbench();
  const home = question !== undefined && sameQuestion(question, questionOf(scenarios[0]!.id));
  const [drawn, setDrawn] = useState<PageFiles["beside"] | "missing" | undefined>();
  useEffect(() => {
    if (home && drawn === undefined) pageFile(base, "beside").then(setDrawn, () => setDrawn("missing"));
  }, [home, base, drawn]);
  const ask = question && (!home || drawn === "missing") ? { question } : undefined;
  const swings = useRequest("swings", ask);
  const costs = useRequest("costs", ask);
  const magnetism = useRequest("magnetism", ask);
  const ladder = useRequest("ladder", ask);
  const waiting = question === undefined || [swings, costs, magnetism, ladder].some((one) => one.waiting);
  const [s, c, m, l] = [swings.reply, costs.reply, magnetism.reply, ladder.reply];
  return useMemo(() => {
    if (home && drawn !== "missing") return { ...nothing, ...drawn, waiting: drawn === undefined };
    return { swings: s, costs: c, magnetism: m, ladder: l, waiting };
  }, [home, drawn, s, c, m, l, waiting]);
}
