import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type Chunk, collect, type Draws, type Ensemble, openEnsemble, runChunk } from "@coercivity/study";
import type { FromWorker, ToWorker } from "./protocol.ts";

export interface RunOptions {
  /** Told after each chunk how many runs are done. */
  readonly onProgress?: (done: number) => void;
  /** Breaks the ensemble off: what is done is kept. */
  readonly signal?: AbortSignal;
}

/** Workers that run ensembles, one ensemble after the other. Close it when done. */
export interface EnsemblePool {
  readonly workers: number;
  /** The draws that were done: all, unless broken off. The same bytes whatever the number of workers. */
  readonly run: (ensemble: Ensemble, options?: RunOptions) => Promise<Draws>;
  readonly close: () => Promise<void>;
}

/** Most workers that are started unless more are asked for. */
const mostWorkers = 8;
/** Runs handed out at once: few enough that a break-off is quick, many enough that the talk costs nothing. */
const chunkRuns = 8;

/**
 * Opens a pool of so many threads; with one, or where the sources are run without a build, everything runs in this thread, and lets others have a
 * word between chunks.
 */
export function openPool(workers: number = Math.min(availableParallelism(), mostWorkers)): EnsemblePool {
  const script = new URL("./ensemble-worker.js", import.meta.url);
  if (workers <= 1 || import.meta.url.endsWith(".ts")) {
    return { workers: 1, run: runHere, close: async () => {} };
  }
  const threads = Array.from({ length: workers }, () => new Worker(script));
  return {
    workers,
    run: (ensemble, options = {}) => runOn(threads, ensemble, options),
    close: async () => void (await Promise.all(threads.map((thread) => thread.terminate()))),
  };
}

async function runHere(ensemble: Ensemble, { onProgress, signal }: RunOptions = {}): Promise<Draws> {
  const open = openEnsemble(ensemble);
  const { runs } = ensemble.plan;
  const chunks: Chunk[] = [];
  for (let from = 0; from < runs && !signal?.aborted; from += chunkRuns) {
    const to = Math.min(from + chunkRuns, runs);
    chunks.push(runChunk(open, from, to));
    onProgress?.(to);
    await setImmediate();
  }
  return collect(chunks);
}

async function runOn(threads: readonly Worker[], ensemble: Ensemble, { onProgress, signal }: RunOptions): Promise<Draws> {
  const { runs } = ensemble.plan;
  const chunks: Chunk[] = [];
  let next = 0;
  let done = 0;
  const work = (thread: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const handOut = (): void => {
        if (next >= runs || signal?.aborted) {
          finish();
          return;
        }
        const from = next;
        next = Math.min(from + chunkRuns, runs);
        thread.postMessage({ kind: "run", from, to: next } satisfies ToWorker);
      };
      const answer = (message: FromWorker): void => {
        if ("failed" in message) {
          finish(new Error(message.failed));
          return;
        }
        chunks.push(message.chunk);
        done += message.chunk.to - message.chunk.from;
        onProgress?.(done);
        handOut();
      };
      const finish = (error?: Error): void => {
        thread.off("message", answer);
        thread.off("error", finish);
        if (error) reject(error);
        else resolve();
      };
      thread.on("message", answer);
      thread.on("error", finish);
      thread.postMessage({ kind: "open", ensemble } satisfies ToWorker);
      handOut();
    });
  await Promise.all(threads.map(work));
  return collect(chunks);
}
