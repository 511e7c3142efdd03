import { held, type OpenEnsemble, openEnsemble, runChunk } from "@coercivity/study";
import type { FromDrawer, ToDrawer } from "./protocol.ts";

/**
 * One of those who draw: keeps the ensembles it was sent until it is told to let them go, and runs the draws it is asked for, a few at once, so that it hears of a new
 * job in between and drops what is left of the old one.
 */
const kept = new Map<string, OpenEnsemble>();
/** Runs between which it listens. */
const sliceRuns = 2;

type Order = Extract<ToDrawer, { readonly kind: "run" }>;
let orders: { readonly order: Order; next: number }[] = [];

/** A message to itself comes after those that already wait, and sooner than any timer. */
const { port1, port2 } = new MessageChannel();
port1.onmessage = work;

addEventListener("message", ({ data }: MessageEvent<ToDrawer>) => {
  if (data.kind === "open") {
    kept.set(data.key, openEnsemble(data.ensemble));
    return;
  }
  if (data.kind === "close") {
    kept.delete(data.key);
    return;
  }
  orders = orders.filter(({ order }) => order.job === data.job);
  orders.push({ order: data, next: data.from });
  if (orders.length === 1) port2.postMessage(undefined);
});

function work(): void {
  const [first] = orders;
  if (!first) return;
  const { order, next } = first;
  const to = Math.min(next + sliceRuns, order.to);
  first.next = to;
  if (to >= order.to) orders.shift();
  draw(order, next, to);
  if (orders.length > 0) port2.postMessage(undefined);
}

function draw({ job, key, held: values }: Order, from: number, to: number): void {
  try {
    const open = kept.get(key);
    if (!open) throw new Error("asked to draw from an ensemble that was not sent");
    // Copied, not handed over: a thread that once gave a buffer away checks each read of an array for it ever after, a quarter of a draw.
    postMessage({ kind: "drawn", job, chunk: runChunk(held(open, values), from, to) } satisfies FromDrawer);
  } catch (error) {
    postMessage({ kind: "failed", job, message: error instanceof Error ? error.message : String(error) } satisfies FromDrawer);
  }
}
