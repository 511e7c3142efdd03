import type { Chunk, Ensemble, Held } from "@coercivity/study";
import type { FromDrawer, ToDrawer } from "./protocol.ts";

/** Workers that draw for the desk. They draw for one job at a time; a new job takes the place of the one before. */
export interface Drawers {
  /** Sends an ensemble to all, once for each key. */
  readonly open: (key: string, ensemble: Ensemble) => void;
  /** Draws all runs of a job, the first first; resolves once all are drawn or the job was taken over or stopped. */
  readonly run: (job: DrawJob) => Promise<void>;
  readonly stop: () => void;
}

export interface DrawJob {
  readonly key: string;
  readonly held: Held;
  readonly runs: number;
  readonly onChunk: (chunk: Chunk) => void;
}

/** Runs handed out at once: the first are shared out so that all hands are busy, later ones are few enough that a stop is quick. */
const chunkRuns = 8;
/** Chunks that a worker has in hand, so that it never waits for the desk. */
const ahead = 2;

interface Running extends DrawJob {
  readonly number: number;
  next: number;
  waiting: number;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Starts so many workers. A worker that cannot be started or breaks makes the running job fail. */
export function openDrawers(count: number): Drawers {
  const sent = new Set<string>();
  const free: number[] = [];
  let running: Running | undefined;
  let jobs = 0;
  const workers = Array.from({ length: count }, (_, i) => {
    const worker = new Worker(new URL("./draw-worker.ts", import.meta.url), { type: "module" });
    free[i] = ahead;
    worker.addEventListener("message", ({ data }: MessageEvent<FromDrawer>) => {
      free[i]!++;
      if (running && data.job === running.number) {
        running.waiting--;
        if (data.kind === "failed") fail(new Error(data.message));
        else running.onChunk(data.chunk);
      }
      handOut();
    });
    worker.addEventListener("error", (event) => fail(new Error(event.message || "a worker could not be started")));
    return worker;
  });

  function fail(error: Error): void {
    running?.reject(error);
    running = undefined;
  }

  function handOut(): void {
    for (let round = 0; round < ahead; round++) {
      workers.forEach((worker, i) => {
        if (!running || running.next >= running.runs || free[i]! <= round) return;
        const from = running.next;
        running.next = Math.min(from + chunkRuns, running.runs);
        running.waiting++;
        free[i]!--;
        const { key, held, number: job } = running;
        worker.postMessage({ kind: "run", key, job, held, from, to: running.next } satisfies ToDrawer);
      });
    }
    if (running && running.next >= running.runs && running.waiting === 0) {
      running.resolve();
      running = undefined;
    }
  }

  return {
    open(key, ensemble) {
      if (sent.has(key)) return;
      // Those who draw keep as many as this; what they have let go of is sent again.
      if (sent.size >= 3) sent.delete([...sent][0]!);
      sent.add(key);
      for (const worker of workers) worker.postMessage({ kind: "open", key, ensemble } satisfies ToDrawer);
    },
    run(job) {
      running?.resolve();
      return new Promise((resolve, reject) => {
        running = { ...job, number: ++jobs, next: 0, waiting: 0, resolve, reject };
        handOut();
      });
    },
    stop() {
      running?.resolve();
      running = undefined;
    },
  };
}
