import { type ReactNode, useEffect, useRef } from "react";
import { shellWords } from "../words/shell.ts";
import { useWords } from "../words/words.ts";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}

/** Something that opens over the page: the browser's own dialog keeps the focus inside and gives it back, and Escape closes it. */
export function Dialog({ title, onClose, children, className }: Props): ReactNode {
  const words = useWords(shellWords);
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
    // The dialog would give the focus to its first button, which closes it.
    element.current?.querySelector("input")?.focus();
  }, []);
  return (
    <dialog ref={element} className={className} aria-label={title} onClose={onClose}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="word" onClick={() => element.current?.close()}>
          {words.close}
        </button>
      </header>
      {children}
    </dialog>
  );
}
