import type { FigureEvidence, Residual, ShelfFact } from "@coercivity/domain";
import { type ReactNode, useMemo } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { useFile } from "../../data/use-page-file.ts";
import { evidenceWords } from "../../words/evidence.ts";
import { useWords } from "../../words/words.ts";
import { amount } from "./figures.ts";
import { scopeInWords } from "./scope-in-words.ts";
import { SourceRows } from "./source-rows.tsx";

/** Below this miss a figure holds as it is, as in the residual table. */
const met = 0.02;

/** What stands behind one figure: its rows and their neighbours, how free the facts leave it, and what would give if it held. */
export function FigureDetail({ residual }: { readonly residual: Residual }): ReactNode {
  const words = useWords(evidenceWords).detail;
  const evidence = useFile("evidence");
  return (
    <div className="detail">
      {residual.compare !== undefined && <p>{words.reason(residual.compare)}</p>}
      {residual.note !== undefined && <p>{words.note(residual.note)}</p>}
      {evidence.kind === "ready" && <Free residual={residual} evidence={evidence.content.find(({ id }) => id === residual.id)} />}
      {evidence.kind === "failed" && (
        <p>
          {words.notYet}
          <code>{residual.id}</code>
        </p>
      )}
      <h3>{words.sources}</h3>
      <Rows ids={residual.facts} />
    </div>
  );
}

function Free({ residual, evidence }: { readonly residual: Residual; readonly evidence: FigureEvidence | undefined }): ReactNode {
  const words = useWords(evidenceWords).detail;
  const { unit } = residual;
  return (
    <>
      {unit === "share" ? (
        <p>{words.freeShare}</p>
      ) : (
        evidence?.free && <p>{words.free(amount(evidence.free.low, unit), amount(evidence.free.high, unit))}</p>
      )}
      {Math.abs(residual.miss) <= met && <p>{words.holds}</p>}
      {evidence?.cannotHold && (
        <>
          <p>{words.cannotHold}</p>
          <ul>
            {evidence.cannotHold.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </>
      )}
      {evidence?.gives && (evidence.gives.length === 0 ? <p>{words.givesNothing}</p> : <Gives gives={evidence.gives} />)}
    </>
  );
}

function Gives({ gives }: { readonly gives: NonNullable<FigureEvidence["gives"]> }): ReactNode {
  const words = useWords(evidenceWords).detail;
  const columns = words.givesColumns;
  const residuals = useFile("residuals");
  const { world } = useWorkbench();
  const figures = new Map(residuals.kind === "ready" ? residuals.content.residuals.map((one) => [one.id, one]) : []);
  const nameOf = (id: string): string => scopeInWords(figures.get(id)?.scope ?? id, world);
  return (
    <>
      <p>{words.gives}</p>
      <div className="scroll">
        <table className="gives">
          <thead>
            <tr>
              <th scope="col">{columns.figure}</th>
              <th scope="col" className="right">
                {columns.published}
              </th>
              <th scope="col" className="right">
                {columns.before}
              </th>
              <th scope="col" className="right">
                {columns.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {gives.map(({ id, published, before, after }) => (
              <tr key={id}>
                <td>
                  {nameOf(id)} <small>{id}</small>
                </td>
                {Object.entries({ published, before, after }).map(([column, value]) => (
                  <td key={column} className="right" data-label={columns[column as keyof typeof columns]}>
                    {amount(value, figures.get(id)?.unit ?? "t/y")}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The rows that a figure cites, from the shelf. */
function Rows({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const words = useWords(evidenceWords);
  const shelf = useFile("shelf");
  const facts = useMemo(
    () =>
      shelf.kind === "ready"
        ? shelf.content.claims.flatMap((claim) => claim.facts.filter(({ id }): boolean => ids.includes(id)))
        : ([] as ShelfFact[]),
    [shelf, ids],
  );
  if (shelf.kind === "reading") return <p>{words.reading}</p>;
  if (shelf.kind === "failed") return <p role="alert">{words.unreadable(shelf.message)}</p>;
  return <SourceRows facts={facts} sources={shelf.content.sources} />;
}
