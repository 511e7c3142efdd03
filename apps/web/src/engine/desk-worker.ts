import { answerFrom, type Chunk, collect, type Draws, type Ensemble, plainRun } from "@coercivity/study";
import type { Question } from "../link/link.ts";
import { type Drawers, openDrawers } from "./drawers.ts";
import type { FromDesk, ToDesk } from "./protocol.ts";
import { isRefusal, replyTo } from "./replies.ts";
import { openShelf, type Shelf } from "./shelf.ts";

/**
 * The page's desk, in a worker: holds the bundle, compiles questions, has them drawn by workers of its own, and says what the draws say. The page itself
 * sees only finished figures, so that it never waits.
 */
let shelf: Promise<Shelf> | undefined;
let drawers: Drawers | undefined;
let asked = -1;
/** The question that is being drawn; done where none is. */
let underWay: Promise<void> = Promise.resolve();

/** Draws after which the bands are read; past the last of these, whenever the last reading is old enough. */
const readings = [16, 32, 64, 128, 200];
const laterEveryMs = 800;

const say = (message: FromDesk): void => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<ToDesk>) => {
  void receive(data).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    say({ kind: "failed", id: "id" in data ? data.id : undefined, message });
  });
});

async function receive(message: ToDesk): Promise<void> {
  if (message.kind === "open") {
    drawers = openDrawers(message.workers);
    shelf = openShelf(message.base);
    await shelf;
    say({ kind: "ready" });
  } else if (message.kind === "ask") {
    asked = message.id;
    const drawing = answer(message.id, message.question);
    underWay = drawing.catch(() => undefined);
    await drawing;
  } else if (message.kind === "stop") {
    if (asked === message.id) drawers?.stop();
  } else {
    const reply = await replyTo(message, await shelf!, drawAll);
    if (isRefusal(reply)) say({ kind: "refused", id: message.id, problems: reply.problems });
    else say({ kind: "replied", id: message.id, reply });
  }
}

async function answer(id: number, question: Question): Promise<void> {
  const found = (await shelf!).opened(question);
  if (asked !== id) return;
  if (isRefusal(found)) {
    say({ kind: "refused", id, problems: found.problems });
    return;
  }
  const { key, compiled, open: ensemble } = found;
  const begun = performance.now();
  drawers!.open(key, compiled);
  const planned = compiled.plan.runs;
  const chunks: Chunk[] = [];
  let done = 0;
  let read = 0;
  let readAt = 0;
  let sent = false;
  const tell = (finished: boolean): void => {
    read = done;
    const perSecond = (1000 * done) / (performance.now() - begun);
    const answered = { ...answerFrom(ensemble, collect(chunks)), progress: { done, planned, perSecond }, finished };
    say({ kind: "answered", id, answered, run: sent ? undefined : run });
    sent = true;
    readAt = performance.now();
  };
  const drawing = drawers!.run({
    key,
    held: question.fixed,
    runs: planned,
    onChunk(chunk) {
      if (asked !== id) return;
      chunks.push(chunk);
      done += chunk.to - chunk.from;
      const next = readings.find((count) => count > read);
      const due = next === undefined ? performance.now() - readAt > laterEveryMs : done >= next;
      if (due && done < planned) tell(false);
    },
  });
  // Others draw meanwhile: nothing arrives before this is done.
  const run = plainRun(ensemble);
  await drawing;
  if (asked === id && done > 0) tell(true);
}

/** Ensembles beside the question's own wait for their turn, one after the other; a question that is asked meanwhile takes the place of all of them. */
let turn: Promise<unknown> = Promise.resolve();
let ensembles = 0;

function drawAll(ensemble: Ensemble): Promise<Draws | undefined> {
  const asker = asked;
  const mine = turn.then(async () => {
    await underWay;
    if (asked !== asker) return undefined;
    const key = `beside ${++ensembles}`;
    const chunks: Chunk[] = [];
    drawers!.open(key, ensemble);
    await drawers!.run({ key, held: {}, runs: ensemble.plan.runs, onChunk: (chunk) => chunks.push(chunk) });
    const draws = collect(chunks);
    return draws.runs.length === ensemble.plan.runs ? draws : undefined;
  });
  turn = mine.catch(() => undefined);
  return mine;
}
