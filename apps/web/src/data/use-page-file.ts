import { useEffect, useState } from "react";
import { useWorkbench } from "../app/workbench.ts";
import { type PageFiles, pageFile } from "./page-file.ts";

export type FileState<Content> =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "ready"; readonly content: Content };

/** A file of the data folder, read when it is first wanted, with what became of it: for a file that the page can do without. */
export function useFile<Name extends keyof PageFiles>(name: Name, wanted = true): FileState<PageFiles[Name]> {
  const { base } = useWorkbench();
  const [state, setState] = useState<FileState<PageFiles[Name]>>({ kind: "reading" });
  useEffect(() => {
    if (!wanted) return;
    let shown = true;
    pageFile(base, name).then(
      (content) => shown && setState({ kind: "ready", content }),
      (error: unknown) => shown && setState({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      shown = false;
    };
  }, [base, name, wanted]);
  return state;
}

/** The same for a file that a screen cannot do without: `undefined` until it is there; the boundary around the screen says what is missing. */
export function usePageFile<Name extends keyof PageFiles>(name: Name, wanted = true): PageFiles[Name] | undefined {
  const state = useFile(name, wanted);
  if (state.kind === "failed") throw new Error(state.message);
  return state.kind === "ready" ? state.content : undefined;
}
