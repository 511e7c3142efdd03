/**
 * Something wrong with what we were asked, as plain data: the same shape as `Problem` in @coercivity/domain, declared here because
 * this room stands on numerics alone. `at.file` is the name of the case; `at.field` says where in it.
 */
export interface CascadeProblem {
  /** Stable name for tests and for looking up, e.g. `cascade/beta-not-above-one`. */
  readonly code: string;
  readonly at: { readonly file: string; readonly line?: number; readonly column?: number; readonly field?: string };
  readonly message: string;
  readonly hint?: string;
}

/** An answer, or everything that stood in its way. Nothing in this room throws for bad input. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly CascadeProblem[] };

/** Wraps a value that could be worked out. */
export function answered<T>(value: T): Answer<T> {
  return { ok: true, value };
}

/** Wraps the problems that kept us from an answer. */
export function refused<T>(problems: readonly CascadeProblem[]): Answer<T> {
  return { ok: false, problems };
}
