import type { World } from "@coercivity/domain";
import { useCallback, useEffect, useState } from "react";
import { type PageFiles, pageFile } from "../data/page-file.ts";

/** What the page reads before it shows anything. */
export interface PageData {
  readonly bundle: string;
  readonly world: World;
  readonly scenarios: PageFiles["scenarios"];
  readonly first: PageFiles["first"];
}

export type PageDataState =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly message: string; readonly again: () => void }
  | { readonly kind: "ready"; readonly data: PageData };

/** Reads the world, the scenarios and the answer drawn beforehand, side by side. */
export function usePageData(base: string): PageDataState {
  const [state, setState] = useState<PageDataState>({ kind: "reading" });
  const read = useCallback((): void => {
    setState({ kind: "reading" });
    Promise.all([pageFile(base, "world"), pageFile(base, "scenarios"), pageFile(base, "first")]).then(
      ([{ id, world }, scenarios, first]) => setState({ kind: "ready", data: { bundle: id, world, scenarios, first } }),
      (error: unknown) => setState({ kind: "failed", message: error instanceof Error ? error.message : String(error), again: read }),
    );
  }, [base]);
  useEffect(read, [read]);
  return state;
}
