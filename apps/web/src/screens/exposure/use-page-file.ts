import { useEffect, useState } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { type PageFiles, pageFile } from "../../data/page-file.ts";

/** A file of the page's data folder, fetched when it is first needed; `undefined` until it is there, and where `wanted` is false. */
export function usePageFile<Name extends keyof PageFiles>(name: Name, wanted = true): PageFiles[Name] | undefined {
  const { base } = useWorkbench();
  const [file, setFile] = useState<PageFiles[Name]>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    pageFile(base, name).then(
      (found) => current && setFile(found),
      (error: Error) => current && setFailure(error),
    );
    return () => {
      current = false;
    };
  }, [base, name, wanted]);
  // The boundary around the screen says what is missing and offers to try again.
  if (failure) throw failure;
  return file;
}
