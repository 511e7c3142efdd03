import { held, type OpenEnsemble, openEnsemble, runChunk } from "@coercivity/study";
import type { FromDrawer, ToDrawer } from "./protocol.ts";

/** One of those who draw: keeps the ensembles it was sent, a few at a time, and runs the draws it is asked for. */
const kept = new Map<string, OpenEnsemble>();
const most = 3;

addEventListener("message", ({ data }: MessageEvent<ToDrawer>) => {
  if (data.kind === "open") {
    kept.set(data.key, openEnsemble(data.ensemble));
    for (const key of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(key);
    return;
  }
  const { job } = data;
  try {
    const open = kept.get(data.key);
    if (!open) throw new Error("asked to draw from an ensemble that was not sent");
    const chunk = runChunk(held(open, data.held), data.from, data.to);
    const buffers = Object.values(chunk).flatMap((part) => (ArrayBuffer.isView(part) ? [part.buffer as ArrayBuffer] : []));
    postMessage({ kind: "drawn", job, chunk } satisfies FromDrawer, { transfer: buffers });
  } catch (error) {
    postMessage({ kind: "failed", job, message: error instanceof Error ? error.message : String(error) } satisfies FromDrawer);
  }
});
