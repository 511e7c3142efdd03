import type { ReactNode } from "react";
import { shellWords } from "../words/shell.ts";
import { useWords } from "../words/words.ts";
import { Dialog } from "./dialog.tsx";

/** The keys that the page listens to. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(shellWords);
  return (
    <Dialog title={words.helpTitle} onClose={onClose}>
      <dl className="keys">
        {words.helpKeys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
