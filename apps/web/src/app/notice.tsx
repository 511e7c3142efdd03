import type { ReactNode } from "react";
import { shellWords } from "../words/shell.ts";
import { useWords } from "../words/words.ts";

/** A line that says what was just done; with `text` to be copied by hand where the browser does not let the page copy. */
export interface Notice {
  readonly message: string;
  readonly text?: string;
}

/** Says it politely to those who listen, and stays until it is closed. */
export function NoticeLine({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }): ReactNode {
  const words = useWords(shellWords);
  return (
    <div className="notice" role="status">
      <p>
        {notice.message}{" "}
        <button type="button" className="word" onClick={onClose}>
          {words.close}
        </button>
      </p>
      {notice.text !== undefined && (
        <textarea readOnly rows={3} value={notice.text} aria-label={notice.message} onFocus={(event) => event.target.select()} />
      )}
    </div>
  );
}
