import { parentPort } from "node:worker_threads";
import { type OpenEnsemble, openEnsemble, runChunk } from "@coercivity/study";
import type { FromWorker, ToWorker } from "./protocol.ts";

/** One worker of the pool: opens the ensemble it is sent and runs the draws it is asked for. It holds nothing between ensembles. */
let open: OpenEnsemble | undefined;

parentPort?.on("message", (message: ToWorker) => {
  if (message.kind === "open") {
    open = openEnsemble(message.ensemble);
    return;
  }
  try {
    if (!open) throw new Error("a worker was asked to run before it was sent an ensemble");
    // Copied, not handed over: a thread that once gave a buffer away checks each read of an array for it ever after, a quarter of a draw.
    parentPort?.postMessage({ chunk: runChunk(open, message.from, message.to) } satisfies FromWorker);
  } catch (error) {
    parentPort?.postMessage({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies FromWorker);
  }
});
