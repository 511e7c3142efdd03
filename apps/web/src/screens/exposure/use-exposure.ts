import { startTransition, useEffect, useState } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import type { ExposureKind, ExposureRequests, FromExposure, ToExposure } from "./exposure-protocol.ts";

/** What the worker says to one question. The last good answer stays while another is on its way. */
export interface Reckoned<K extends ExposureKind> {
  readonly answer: ExposureRequests[K]["answer"] | undefined;
  readonly waiting: boolean;
  readonly failure: string | undefined;
}

interface Line {
  readonly request: <K extends ExposureKind>(kind: K, ask: ExposureRequests[K]["ask"]) => Promise<ExposureRequests[K]["answer"]>;
}

/** One worker for the page, started when the screen is first opened. */
const lines = new Map<string, Line>();

function lineTo(base: string): Line {
  const known = lines.get(base);
  if (known) return known;
  const waiting = new Map<number, { resolve: (reply: never) => void; reject: (error: Error) => void }>();
  let count = 0;
  const worker = new Worker(new URL("./exposure-worker.ts", import.meta.url), { type: "module" });
  const send = (message: ToExposure): void => worker.postMessage(message);
  const breakDown = (message: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
    lines.delete(base);
  };
  worker.addEventListener("message", ({ data }: MessageEvent<FromExposure>) => {
    if (data.id === undefined) {
      breakDown(data.kind === "failed" ? data.message : "");
      return;
    }
    const request = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === "replied") request?.resolve(data.reply as never);
    else request?.reject(new Error(data.message));
  });
  worker.addEventListener("error", (event) => breakDown(event.message || "the worker could not be started"));
  send({ kind: "open", base });
  const line: Line = {
    request(kind, ask) {
      const id = ++count;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send({ kind, id, ...ask } as ToExposure);
      });
    },
  };
  lines.set(base, line);
  return line;
}

/** Asks the screen's worker whenever what is asked changes; `undefined` asks nothing. */
export function useExposure<K extends ExposureKind>(kind: K, ask: ExposureRequests[K]["ask"] | undefined): Reckoned<K> {
  const { base } = useWorkbench();
  const key = ask && JSON.stringify(ask);
  const [state, setState] = useState<Reckoned<K>>({ answer: undefined, waiting: false, failure: undefined });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is asked
  useEffect(() => {
    if (!ask) return;
    let current = true;
    setState((before) => ({ ...before, waiting: true, failure: undefined }));
    Promise.resolve()
      .then(() => lineTo(base).request(kind, ask))
      .then(
        (answer) => current && startTransition(() => setState({ answer, waiting: false, failure: undefined })),
        (error: Error) => current && setState((before) => ({ ...before, waiting: false, failure: error.message })),
      );
    return () => {
      current = false;
    };
  }, [base, kind, key]);
  return state;
}
