import type { Residual } from "@coercivity/domain";
import { Fragment, type ReactNode } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { evidenceWords } from "../../words/evidence.ts";
import { useWords } from "../../words/words.ts";
import { Choice } from "./choice.tsx";
import { FigureDetail } from "./figure-detail.tsx";
import { amount, signedShare } from "./figures.ts";
import { scopeInWords } from "./scope-in-words.ts";

const kinds = ["off", "compared", "all"] as const;
type Kind = (typeof kinds)[number];

const shows: Readonly<Record<Kind, (residual: Residual) => boolean>> = {
  off: ({ verdict }) => verdict === "gives way" || verdict === "near",
  compared: ({ verdict }) => verdict === "compared only",
  all: () => true,
};

/** Published figures beside the fit, the farthest off first; one of them may be open. */
export function FiguresSection({ residuals }: { readonly residuals: readonly Residual[] }): ReactNode {
  const words = useWords(evidenceWords);
  const { link, change, world } = useWorkbench();
  const { columns, only, onlyLabel, verdicts, lead, none } = words.figures;
  const open = link.view.figure;
  const asked = kinds.find((kind) => kind === link.view.only) ?? "off";
  const shown = residuals.filter((one) => shows[asked](one) || one.id === open);
  const view = (part: Readonly<Record<string, string>>): void => {
    const { figure: _, ...rest } = link.view;
    change({ view: { ...rest, ...part } });
  };
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{words.sections.figures}</h2>
      <p className="subtitle">{lead}</p>
      <Choice
        label={onlyLabel}
        options={kinds.map((kind) => [kind, only[kind]] as const)}
        chosen={asked}
        onChoose={(kind) => view({ only: kind })}
      />
      {shown.length === 0 && <p>{none}</p>}
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{columns.figure}</th>
            <th scope="col" className="right">
              {columns.published}
            </th>
            <th scope="col" className="right">
              {columns.fitted}
            </th>
            <th scope="col" className="right wide">
              {columns.range}
            </th>
            <th scope="col" className="right">
              {columns.miss}
            </th>
            <th scope="col">{columns.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <Fragment key={one.id}>
              <tr>
                <th scope="row">
                  <button
                    type="button"
                    className="word"
                    aria-expanded={one.id === open}
                    onClick={() => view(one.id === open ? {} : { figure: one.id })}
                  >
                    {scopeInWords(one.scope, world)}
                  </button>
                  <small>{one.id}</small>
                </th>
                <td className="right" data-label={columns.published}>
                  {amount(one.published, one.unit)}
                </td>
                <td className="right" data-label={columns.fitted}>
                  {amount(one.fitted, one.unit)}
                </td>
                <td className="right wide">
                  {amount(one.low, one.unit)}–{amount(one.high, one.unit)}
                </td>
                <td className="right" data-label={columns.miss}>
                  {signedShare(one.miss)}
                </td>
                <td>{verdicts[one.verdict]}</td>
              </tr>
              {one.id === open && (
                <tr className="open">
                  <td colSpan={6}>
                    <FigureDetail residual={one} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}
