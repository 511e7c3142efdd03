import { answerFrom, type Chunk, collect, type Draws, type Ensemble, plainRun, targetLoss } from "@coercivity/study";
import type { Question } from "../link/link.ts";
import { type Drawers, openDrawers } from "./drawers.ts";
import { keepLosses } from "./kept-losses.ts";
import type { FromDesk, RequestKind, RequestOf, ToDesk } from "./protocol.ts";
import { brokenOff, isRefusal, replyTo } from "./replies.ts";
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
/** The share of the time, one in so many, that later readings may take from drawing. */
const readingShare = 10;
/** Draws by which each worker has seen enough of the model's code to run it fast. */
const warmRuns = 8;

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
  } else if (message.kind === "warm") {
    await warm(message.question);
  } else {
    const reply = await (atOnce.has(message.kind) ? answerTo(message) : inTurn(() => answerTo(message)));
    if (isRefusal(reply)) say({ kind: "refused", id: message.id, problems: reply.problems });
    else say({ kind: "replied", id: message.id, reply });
  }
}

/** Requests that take a single run or less, and are looked at while others draw. */
const atOnce: ReadonlySet<string> = new Set<RequestKind>(["why", "flows", "judged"]);

async function answerTo(request: RequestOf): Promise<object> {
  return replyTo(request, await shelf!, drawAll);
}

/**
 * All others compile ensembles of their own. They wait until the question is drawn, and for each other, and hear of a new question in between: one that came
 * meanwhile is not kept waiting by what nobody looks at any more.
 */
let besides: Promise<unknown> = Promise.resolve();

function inTurn(work: () => Promise<object>): Promise<object> {
  const asker = asked;
  const mine = besides.then(async () => {
    await underWay;
    await new Promise((done) => setTimeout(done));
    return asked === asker ? work() : brokenOff;
  });
  besides = mine.catch(() => undefined);
  return mine;
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
  let readingMs = 0;
  let sent = false;
  const tell = (finished: boolean): void => {
    read = done;
    const from = performance.now();
    const perSecond = (1000 * done) / (performance.now() - begun);
    const answered = { ...answerFrom(ensemble, collect(chunks)), progress: { done, planned, perSecond }, finished };
    say({ kind: "answered", id, answered, run: sent ? undefined : run });
    sent = true;
    readAt = performance.now();
    readingMs = readAt - from;
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
      const due = next === undefined ? performance.now() - readAt > Math.max(laterEveryMs, readingShare * readingMs) : done >= next;
      if (due && done < planned) tell(false);
    },
  });
  // Others draw meanwhile: nothing arrives before this is done.
  const run = plainRun(ensemble);
  await drawing;
  if (done === planned) keepLosses(question, Promise.resolve(targetLoss(ensemble, collect(chunks))));
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
    drawers!.close(key);
    const draws = collect(chunks);
    return draws.runs.length === ensemble.plan.runs ? draws : undefined;
  });
  turn = mine.catch(() => undefined);
  return mine;
}

/** Compiles a question and draws from it for nobody: the next to ask for it, or for it with a number held, waits for neither. */
async function warm(question: Question): Promise<void> {
  const found = (await shelf!).opened(question);
  if (isRefusal(found)) return;
  const mine = turn.then(async () => {
    if (asked >= 0) return;
    drawers!.open(found.key, found.compiled);
    const runs = Math.min(found.compiled.plan.runs, warmRuns * drawers!.count);
    const drawing = drawers!.run({ key: found.key, held: {}, runs, onChunk: () => {} });
    plainRun(found.open);
    await drawing;
  });
  turn = mine.catch(() => undefined);
  await mine;
}
