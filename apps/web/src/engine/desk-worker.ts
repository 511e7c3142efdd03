import type { Problem } from "@coercivity/domain";
import { explain, patchModel } from "@coercivity/engine";
import { answerFrom, type Chunk, collect, declaredDraw, type OpenEnsemble, plainRun, unknownPaths } from "@coercivity/study";
import type { Question } from "../link/link.ts";
import { type Drawers, openDrawers } from "./drawers.ts";
import type { FromDesk, RequestKind, RequestOf, Requests, ToDesk } from "./protocol.ts";
import { openShelf, type Shelf } from "./shelf.ts";

/**
 * The page's desk, in a worker: holds the bundle, compiles questions, has them drawn by workers of its own, and says what the draws say. The page itself
 * sees only finished figures, so that it never waits.
 */
let shelf: Promise<Shelf> | undefined;
let drawers: Drawers | undefined;
let asked = -1;

/** Draws after which the bands are read; past the last of these, whenever the last reading is old enough. */
const readings = [16, 32, 64, 128, 200];
const laterEveryMs = 400;

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
    await answer(message.id, message.question);
  } else if (message.kind === "stop") {
    if (asked === message.id) drawers?.stop();
  } else {
    const reply = await replies[message.kind](message as never);
    if (isRefusal(reply)) say({ kind: "refused", id: message.id, problems: reply.problems });
    else say({ kind: "replied", id: message.id, reply });
  }
}

type Refusal = { readonly problems: readonly Problem[] };

const replies: { readonly [K in RequestKind]: (request: RequestOf<K>) => Promise<Requests[K]["answer"] | Refusal> } = {
  async why({ question, facility, day }) {
    const found = await open(question);
    if (isRefusal(found)) return found;
    const model = patchModel(found.models[0]!, found.patches[0]!, declaredDraw(found).values);
    return explain(model, found.ensemble.names, { facility, day });
  },
};

function isRefusal(reply: object): reply is Refusal {
  return "problems" in reply;
}

async function open(question: Question): Promise<OpenEnsemble | Refusal> {
  const found = (await shelf!).opened(question);
  if (!isRefusal(found)) return found.open;
  return found;
}

async function answer(id: number, question: Question): Promise<void> {
  const found = (await shelf!).opened(question);
  if (asked !== id) return;
  if (isRefusal(found)) {
    say({ kind: "refused", id, problems: found.problems });
    return;
  }
  const { key, compiled, open: ensemble } = found;
  const unknown = unknownPaths(ensemble, question.fixed);
  if (unknown.length > 0) {
    say({
      kind: "refused",
      id,
      problems: unknown.map((path) => ({ code: "link/unknown-path", at: { file: "link", field: path }, message: path })),
    });
    return;
  }
  const begun = performance.now();
  drawers!.open(key, compiled);
  const planned = compiled.plan.runs;
  const chunks: Chunk[] = [];
  let done = 0;
  let read = 0;
  let readAt = 0;
  let run: ReturnType<typeof plainRun> | undefined;
  const tell = (finished: boolean): void => {
    run ??= plainRun(ensemble);
    read = done;
    const perSecond = (1000 * done) / (performance.now() - begun);
    const answered = { ...answerFrom(ensemble, collect(chunks)), run, tunables: ensemble.ensemble.tunables };
    say({ kind: "answered", id, answered: { ...answered, progress: { done, planned, perSecond }, finished } });
    readAt = performance.now();
  };
  await drawers!.run({
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
  if (asked === id && done > 0) tell(true);
}
