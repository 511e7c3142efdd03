import type { Question } from "../link/link.ts";

/** What each draw of a question loses, USD; nothing where the draws were broken off. */
export type Losses = Promise<Float64Array | undefined>;

/** Questions whose losses are kept. */
const most = 4;
const kept = new Map<string, Losses>();

/** Keeps what the draws of a question lose, from the moment that they are asked for: to set one question against another nothing is drawn twice. */
export function keepLosses(question: Question, losses: Losses): Losses {
  const key = JSON.stringify(question);
  kept.delete(key);
  kept.set(key, losses);
  if (kept.size > most) kept.delete([...kept.keys()][0]!);
  const drop = (): void => {
    if (kept.get(key) === losses) kept.delete(key);
  };
  losses.then((found) => found ?? drop(), drop);
  return losses;
}

/** What is kept of a question; nothing where it was not drawn, or long ago. */
export function keptLosses(question: Question): Losses | undefined {
  return kept.get(JSON.stringify(question));
}
