import type { Problem } from "@coercivity/domain";
import type { PlainRun } from "@coercivity/study";
import type { Question } from "../link/link.ts";
import type { Answered, FromDesk, RequestKind, Requests, ToDesk } from "./protocol.ts";

/** What the page may ask of its desk. */
export interface Desk {
  /** Has a question drawn; a later one takes its place. What is drawn so far stays valid when it is stopped. */
  readonly ask: (question: Question, listener: AskListener) => Asking;
  readonly request: <K extends RequestKind>(kind: K, ask: Requests[K]["ask"]) => Promise<Requests[K]["answer"]>;
  /** Makes ready for a question that is likely to be asked. */
  readonly warm: (question: Question) => void;
  readonly close: () => void;
}

export interface AskListener {
  readonly onAnswer: (answered: Answered) => void;
  readonly onRefused: (problems: readonly Problem[]) => void;
  readonly onFailed: (message: string) => void;
}

export interface Asking {
  readonly stop: () => void;
}

/** A request that the desk refuses, with what is wrong. */
export class Refused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join("; "));
    this.problems = problems;
  }
}

/**
 * A desk on the data beside `base`. It starts when something is first asked of it, so that it takes no processor from the first drawing of a page that shows
 * what was drawn beforehand. Nothing is thrown here: a desk that cannot start makes what is asked of it fail.
 */
export function openDesk(base: string, workers: number): Desk {
  const listeners = new Map<number, AskListener>();
  const waiting = new Map<number, { resolve: (reply: never) => void; reject: (error: Error) => void }>();
  const runs = new Map<number, PlainRun>();
  let count = 0;
  let broken: string | undefined;
  let worker: Worker | undefined;

  function hear({ data }: MessageEvent<FromDesk>): void {
    if (data.kind === "ready") return;
    if (data.kind === "failed" && data.id === undefined) {
      breakDown(data.message);
      return;
    }
    const id = data.id!;
    const listener = listeners.get(id);
    const request = waiting.get(id);
    waiting.delete(id);
    if (data.kind === "answered") {
      // What comes for a question that was given up is let fall.
      if (listener && data.run) runs.set(id, data.run);
      const run = runs.get(id);
      if (run) listener?.onAnswer({ ...data.answered, run });
      return;
    }
    if (data.kind === "replied") request?.resolve(data.reply as never);
    else if (data.kind === "refused") {
      listener?.onRefused(data.problems);
      request?.reject(new Refused(data.problems));
    } else {
      listener?.onFailed(data.message);
      request?.reject(new Error(data.message));
    }
  }

  function startWorker(): void {
    try {
      worker = new Worker(new URL("./desk-worker.ts", import.meta.url), { type: "module" });
      worker.addEventListener("message", hear);
      worker.addEventListener("error", (event) => breakDown(event.message || "the worker could not be started"));
      worker.postMessage({ kind: "open", base, workers } satisfies ToDesk);
    } catch (error) {
      breakDown(error instanceof Error ? error.message : String(error));
    }
  }

  function breakDown(message: string): void {
    broken = message;
    for (const listener of listeners.values()) listener.onFailed(message);
    for (const { reject } of waiting.values()) reject(new Error(message));
    listeners.clear();
    waiting.clear();
  }

  function send(message: ToDesk): void {
    if (!worker && broken === undefined) startWorker();
    worker?.postMessage(message);
  }

  return {
    ask(question, listener) {
      const id = ++count;
      if (broken !== undefined) {
        listener.onFailed(broken);
        return { stop: () => {} };
      }
      listeners.clear();
      runs.clear();
      listeners.set(id, listener);
      send({ kind: "ask", id, question });
      return { stop: () => send({ kind: "stop", id }) };
    },
    request(kind, ask) {
      const id = ++count;
      if (broken !== undefined) return Promise.reject(new Error(broken));
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send({ kind, id, ...ask } as ToDesk);
      });
    },
    warm: (question) => send({ kind: "warm", question }),
    close: () => worker?.terminate(),
  };
}
