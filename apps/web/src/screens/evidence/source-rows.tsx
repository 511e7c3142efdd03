import type { Shelf, ShelfFact } from "@coercivity/domain";
import type { ReactNode } from "react";
import { evidenceWords } from "../../words/evidence.ts";
import { useWords } from "../../words/words.ts";

/** Rows of the ledger side by side, each with who published it, when, what it covers, and the line it stands on. */
export function SourceRows({ facts, sources }: { readonly facts: readonly ShelfFact[]; readonly sources: Shelf["sources"] }): ReactNode {
  const words = useWords(evidenceWords);
  const { columns, unverified } = words.rows;
  return (
    <div className="scroll">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col" className="right">
              {columns.value}
            </th>
            <th scope="col">{columns.unit}</th>
            <th scope="col">{columns.scope}</th>
            <th scope="col">{columns.source}</th>
            <th scope="col">{columns.confidence}</th>
            <th scope="col">{columns.row}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.id} id={`row-${fact.id}`}>
              <td className="right">{inWords(fact, words.rows)}</td>
              <td>{fact.unit}</td>
              <td>
                {fact.scope.map(([column, cell]) => `${words.table(column)} ${words.table(cell)}`).join(", ")}
                {fact.says !== undefined && <span className="says">{fact.says}</span>}
                {fact.note !== undefined && <small>{fact.note}</small>}
              </td>
              <td>
                {fact.sources.map((id) => (
                  <Source key={id} id={id} source={sources[id]} />
                ))}
              </td>
              <td>
                {words.confidence[fact.confidence]}
                {fact.confidence === "low" && <small>{unverified}</small>}
              </td>
              <td>
                <code>{fact.place}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Source({ id, source }: { readonly id: string; readonly source: Shelf["sources"][string] | undefined }): ReactNode {
  const title = source?.title ?? id;
  // Only an address of the web is made a link: a fact file may say anything.
  const url = source?.url !== undefined && /^https?:\/\//.test(source.url) ? source.url : undefined;
  return (
    <span className="source">
      {url === undefined ? title : <a href={url}>{title}</a>}
      <small>{[source?.publisher, source?.date].filter(Boolean).join(", ")}</small>
    </span>
  );
}

function inWords(
  { value, low, high }: ShelfFact,
  words: { between: (low: string, high: string) => string; atMost: (high: string) => string; atLeast: (low: string) => string },
): string {
  const range =
    low !== undefined && high !== undefined
      ? words.between(exact(low), exact(high))
      : high !== undefined
        ? words.atMost(exact(high))
        : low !== undefined
          ? words.atLeast(exact(low))
          : "";
  if (value === undefined) return range;
  return range === "" ? exact(value) : `${exact(value)} (${range})`;
}

/** A published number as it was published: only its thousands are set apart. */
function exact(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 20, useGrouping: Math.abs(value) >= 10_000 }).replace("-", "−");
}
