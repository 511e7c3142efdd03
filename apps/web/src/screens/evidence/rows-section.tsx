import { thousands } from "@coercivity/charts";
import { type ReactNode, useMemo, useState } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { useFile } from "../../data/use-page-file.ts";
import { evidenceWords } from "../../words/evidence.ts";
import { useWords } from "../../words/words.ts";
import { findable, findClaims } from "./find-claims.ts";
import { SourceRows } from "./source-rows.tsx";

const atOnce = 12;

/** The ledger: every row, found by words, with those that speak of the same thing beside it. */
export function RowsSection(): ReactNode {
  const words = useWords(evidenceWords);
  const { link, change } = useWorkbench();
  const shelf = useFile("shelf");
  const all = useMemo(() => (shelf.kind === "ready" ? findable(shelf.content.claims) : []), [shelf]);
  const text = link.view.q ?? "";
  const conflicts = link.view.conflicts === "1" || (text === "" && link.view.conflicts !== "0");
  const found = useMemo(() => findClaims(all, text, conflicts), [all, text, conflicts]);
  const [shown, setShown] = useState(atOnce);
  const view = (part: Readonly<Record<string, string>>, how: "push" | "replace"): void => change({ view: { ...link.view, ...part } }, how);
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">{words.sections.rows}</h2>
      <p className="subtitle">{words.rows.lead}</p>
      <div className="asking">
        <input
          type="search"
          aria-label={words.rows.searchLabel}
          placeholder={words.rows.searchHint}
          value={text}
          onChange={(event) => view({ q: event.target.value }, "replace")}
        />
        <label>
          <input type="checkbox" checked={conflicts} onChange={(event) => view({ conflicts: event.target.checked ? "1" : "0" }, "push")} />{" "}
          {words.rows.conflicts}
        </label>
      </div>
      {shelf.kind === "reading" && <p>{words.reading}</p>}
      {shelf.kind === "failed" && <p role="alert">{words.unreadable(shelf.message)}</p>}
      {shelf.kind === "ready" && (
        <>
          <p className="small" role="status">
            {found.length === 0 ? words.rows.none : words.rows.found(thousands(found.length), Math.min(shown, found.length))}
          </p>
          {found.slice(0, shown).map((claim) => (
            <article key={`${claim.table} ${claim.subject.join(" ")} ${claim.period}`} className="claim">
              <h3>
                {claim.subject.map(words.table).join(", ")}
                {claim.period !== "" && `, ${claim.period}`}
              </h3>
              <p className="small">
                {words.table(claim.table)}
                {claim.conflict !== "none" && `; ${words.rows.conflict[claim.conflict]}`}
              </p>
              <SourceRows facts={claim.facts} sources={shelf.content.sources} />
            </article>
          ))}
          {found.length > shown && (
            <button type="button" className="word" onClick={() => setShown(shown + 2 * atOnce)}>
              {words.rows.more}
            </button>
          )}
        </>
      )}
    </section>
  );
}
