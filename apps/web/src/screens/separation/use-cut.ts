import type { CutStart } from "@coercivity/cascade";
import type { CountPoint } from "@coercivity/charts";
import { useEffect, useRef, useState } from "react";
import type { CutRequest } from "./cut-ask.ts";
import type { FromCutWorker, ToCutWorker } from "./protocol.ts";
import { type CutWorked, problemWords } from "./work-out.ts";

/** The newest answer to a request, part by part as it comes; an old one stays until the new one is there. */
export interface CutState {
  readonly worked: CutWorked | undefined;
  /** Why the newest request has no design. */
  readonly problems: readonly string[];
  readonly start: CutStart | undefined;
  readonly counts: readonly CountPoint[] | undefined;
  readonly busy: boolean;
  readonly failure: string | undefined;
}

const nothing: CutState = { worked: undefined, problems: [], start: undefined, counts: undefined, busy: true, failure: undefined };

/** Works a cut out in a worker of its own; what is asked last wins. */
export function useCut(request: CutRequest): CutState {
  const [state, setState] = useState(nothing);
  const worker = useRef<Worker | undefined>(undefined);
  const number = useRef(0);
  useEffect(() => {
    const opened = new Worker(new URL("./cut-worker.ts", import.meta.url), { type: "module" });
    worker.current = opened;
    opened.onmessage = ({ data }: MessageEvent<FromCutWorker>) => {
      if (data.number === number.current) setState((before) => taken(before, data));
    };
    opened.onerror = (event) => setState((before) => ({ ...before, busy: false, failure: event.message || "worker" }));
    return () => opened.terminate();
  }, []);
  const key = JSON.stringify(request);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is asked
  useEffect(() => {
    number.current++;
    setState((before) => ({ ...before, busy: true }));
    worker.current?.postMessage({ number: number.current, request } satisfies ToCutWorker);
  }, [key]);
  return state;
}

function taken(before: CutState, message: FromCutWorker): CutState {
  switch (message.kind) {
    case "design":
      return message.answer.ok
        ? { ...nothing, worked: message.answer.value }
        : { ...before, problems: problemWords(message.answer.problems), start: undefined, counts: undefined };
    case "start":
      return { ...before, start: message.answer.ok ? message.answer.value : undefined };
    case "count":
      return { ...before, counts: message.points, busy: false };
  }
}
