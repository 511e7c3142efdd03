import type { Chunk, Ensemble, Held } from "@coercivity/study";
import type { FromDrawer, ToDrawer } from "./protocol.ts";

/** Workers that draw for the desk. They draw for one job at a time; a new job takes the place of the one before. */
export interface Drawers {
  /** How many they are. */
  readonly count: number;
  /** Sends an ensemble to all, unless they have one of this key. */
  readonly open: (key: string, ensemble: Ensemble) => void;
  /** Has them let go of one that is not drawn from any more. */
  readonly close: (key: string) => void;
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

/** Runs of an order: the first orders share out what a first reading needs; later ones keep a worker busy while the desk reads. */
const orderRuns = { first: 8, later: 16 } as const;
/** Runs that a worker has in hand at most. */
const ahead = 32;
/** Ensembles that workers keep at most, those used last. */
const mostKept = 3;

interface Running extends DrawJob {
  readonly number: number;
  next: number;
  done: number;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Starts so many workers. A worker that cannot be started or breaks makes the running job fail. */
export function openDrawers(count: number): Drawers {
  const sent = new Set<string>();
  const inHand = new Array<number>(count).fill(0);
  let running: Running | undefined;
  let jobs = 0;
  const workers = Array.from({ length: count }, (_, i) => {
    const worker = new Worker(new URL("./draw-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<FromDrawer>) => {
      // What comes for an older job was under way when it was taken over.
      if (!running || data.job !== running.number) return;
      if (data.kind === "failed") {
        fail(new Error(data.message));
        return;
      }
      const runs = data.chunk.to - data.chunk.from;
      inHand[i]! -= runs;
      running.done += runs;
      handOut();
      running.onChunk(data.chunk);
      if (running && running.done >= running.runs) finish();
    });
    worker.addEventListener("error", (event) => fail(new Error(event.message || "a worker could not be started")));
    return worker;
  });

  function fail(error: Error): void {
    running?.reject(error);
    running = undefined;
  }

  function finish(): void {
    running?.resolve();
    running = undefined;
  }

  /** Orders go round the workers, so that the first runs are drawn by all at once. */
  function handOut(): void {
    for (let given = true; given; ) {
      given = false;
      workers.forEach((worker, i) => {
        if (!running || running.next >= running.runs || inHand[i]! >= ahead) return;
        const { key, held, number: job, next: from, runs } = running;
        const size = from < orderRuns.first * workers.length ? orderRuns.first : orderRuns.later;
        running.next = Math.min(from + size, runs);
        inHand[i]! += running.next - from;
        worker.postMessage({ kind: "run", key, job, held, from, to: running.next } satisfies ToDrawer);
        given = true;
      });
    }
  }

  function tellAll(message: ToDrawer): void {
    for (const worker of workers) worker.postMessage(message);
  }

  function close(key: string): void {
    if (sent.delete(key)) tellAll({ kind: "close", key });
  }

  return {
    count,
    open(key, ensemble) {
      const known = sent.delete(key);
      if (!known && sent.size >= mostKept) close([...sent][0]!);
      sent.add(key);
      if (!known) tellAll({ kind: "open", key, ensemble });
    },
    close,
    run(job) {
      finish();
      inHand.fill(0);
      return new Promise((resolve, reject) => {
        running = { ...job, number: ++jobs, next: 0, done: 0, resolve, reject };
        handOut();
      });
    },
    stop: finish,
  };
}
