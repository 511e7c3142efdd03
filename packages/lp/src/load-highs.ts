import type { Highs } from "highs";

let loading: Promise<Highs> | undefined;

/** The solver, fetched and compiled at the first call and shared by all later ones. A failed attempt is not remembered. */
export function loadHighs(): Promise<Highs> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Lets go of an instance that broke off in the middle of its work, whose memory can no longer be trusted; the next call loads anew. */
export function forgetHighs(): void {
  loading = undefined;
}

async function load(): Promise<Highs> {
  const module = await import("highs");
  // The package declares its types for `require`, where the loader is one level further down than in the module that is really imported.
  const loader = module.default as unknown as typeof module.default.default;
  return loader();
}
