import type { CitedFact } from "@coercivity/domain";
import type { ReactNode } from "react";
import { derivationWords } from "../words/derivation.ts";
import { useWords } from "../words/words.ts";

/** A fact down to its row and its sources. */
export function FactLine({ fact, says }: { readonly fact: CitedFact; readonly says?: string }): ReactNode {
  const words = useWords(derivationWords);
  const { sources, confidence, place, note } = fact;
  return (
    <div className="fact-line">
      {says !== undefined && <p>{says}</p>}
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            {source.url ? <a href={source.url}>{source.title}</a> : source.title}
            {words.source(source.publisher ?? "", source.date ?? "", confidence)}
          </li>
        ))}
      </ul>
      {note !== undefined && <p lang="en">{note}</p>}
      <p>
        <code>
          {place.file}:{place.line}
        </code>{" "}
        <code>{fact.id}</code>
      </p>
    </div>
  );
}
