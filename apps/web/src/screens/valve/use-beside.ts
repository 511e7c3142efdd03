import type { IssuerSummary, LadderRung, Magnetism, Swing } from "@coercivity/study";
import { useEffect, useState } from "react";
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
  if (home && drawn !== "missing") {
    const { swings: s, costs: c, magnetism: m, ladder: l } = drawn ?? {};
    return { swings: s, costs: c, magnetism: m, ladder: l, waiting: drawn === undefined };
  }
  const waiting = question === undefined || [swings, costs, magnetism, ladder].some((one) => one.waiting);
  return { swings: swings.reply, costs: costs.reply, magnetism: magnetism.reply, ladder: ladder.reply, waiting };
}
