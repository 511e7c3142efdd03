import { useEffect, useState } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { type PageFiles, pageFile } from "../../data/page-file.ts";

export type FileState<Content> =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "ready"; readonly content: Content };

/** A file of the data folder, read when something that needs it is first shown. */
export function useFile<Name extends keyof PageFiles>(name: Name): FileState<PageFiles[Name]> {
  const { base } = useWorkbench();
  const [state, setState] = useState<FileState<PageFiles[Name]>>({ kind: "reading" });
  useEffect(() => {
    let shown = true;
    pageFile(base, name).then(
      (content) => shown && setState({ kind: "ready", content }),
      (error: unknown) => shown && setState({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      shown = false;
    };
  }, [base, name]);
  return state;
}
