import { useRef } from "react";
import type { JudgedOverYears, ProjectAsk } from "../../engine/protocol.ts";
import { useRequest } from "../../engine/use-request.ts";

/** Projects held against a question. What was judged last stays while another question is being held against them. */
export function useJudged(ask: ProjectAsk): {
  readonly judged: JudgedOverYears | undefined;
  readonly waiting: boolean;
  readonly failure: string | undefined;
} {
  const { reply, failure } = useRequest("judged", ask);
  const last = useRef<JudgedOverYears | undefined>(undefined);
  if (reply) last.current = reply;
  return { judged: last.current, waiting: reply === undefined && failure === undefined, failure };
}
