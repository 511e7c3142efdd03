import { type ReactNode, Suspense, useEffect, useState } from "react";
import type { LinkFault } from "../link/read-link.ts";
import { fieldWords } from "../words/field.ts";
import { shellWords } from "../words/shell.ts";
import { type Language, useWords } from "../words/words.ts";
import { Boundary } from "./boundary.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { onKey } from "./keys.ts";
import { Masthead } from "./masthead.tsx";
import { type Notice, NoticeLine } from "./notice.tsx";
import { ScreenOutlet } from "./screen-outlet.tsx";
import { SearchDialog } from "./search-dialog.tsx";
import { useWorkbench } from "./workbench.ts";

interface Props {
  readonly faults: readonly LinkFault[];
  readonly onLanguage: (language: Language) => void;
}

/** Masthead, what is wrong with the link, the screen, foot, and what opens over them. */
export function Shell({ faults, onLanguage }: Props): ReactNode {
  const words = useWords(shellWords);
  const { between } = useWords(fieldWords);
  const { link, bundle, undo } = useWorkbench();
  const [open, setOpen] = useState<"help" | "search" | undefined>();
  const [notice, setNotice] = useState<Notice | undefined>();
  useEffect(
    () =>
      onKey((key) => {
        if (key === "?") setOpen("help");
        else if (key === "/") setOpen("search");
        else if (key === "undo" && undo) undo();
        else return false;
        return true;
      }),
    [undo],
  );
  return (
    <>
      <button type="button" className="skip" onClick={toFinding}>
        {words.skip}
      </button>
      <Masthead onOpen={setOpen} onNotice={setNotice} onLanguage={onLanguage} />
      <main>
        {faults.length > 0 && <LinkFaults faults={faults} />}
        {notice && <NoticeLine notice={notice} onClose={() => setNotice(undefined)} />}
        <Boundary of={link.screen}>
          <Suspense fallback={<p className="plain">{words.screenLoading}</p>}>
            <ScreenOutlet id={link.screen} />
          </Suspense>
        </Boundary>
      </main>
      <footer className="foot">
        <p>{[words.footer.shapes, words.footer.fonts].join(between.sentences)}</p>
        <p>{words.footer.bundle(bundle)}</p>
        <p className="on-paper">{location.href}</p>
      </footer>
      {open === "help" && <HelpDialog onClose={() => setOpen(undefined)} />}
      {open === "search" && <SearchDialog onClose={() => setOpen(undefined)} />}
    </>
  );
}

/** The address is the document, so skipping moves the focus and leaves the address alone. */
function toFinding(): void {
  const finding = document.getElementById("finding");
  finding?.focus();
  finding?.scrollIntoView();
}

function LinkFaults({ faults }: { readonly faults: readonly LinkFault[] }): ReactNode {
  const words = useWords(shellWords).linkFaults;
  return (
    <section className="faults" role="alert" aria-labelledby="link-faults">
      <h2 id="link-faults">{words.title}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={JSON.stringify(fault)}>{words.fault(fault)}</li>
        ))}
      </ul>
      <p>{words.wayOut}</p>
    </section>
  );
}
