import type { PublishedShare } from "@coercivity/domain";
import type { ReactNode } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { evidenceWords } from "../../words/evidence.ts";
import { numberText } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";

const percent = (share: number): string => numberText(share * 100);

/** Published shares of imports, each beside what the fitted years give in its own scope. */
export function SharesSection({ published }: { readonly published: readonly PublishedShare[] }): ReactNode {
  const words = useWords(evidenceWords);
  const { columns, lead, none } = words.shares;
  const { link, change, world } = useWorkbench();
  const nameOf = (code: string): string => world.countries.find((one) => one.code === code)?.name ?? code;
  const show = (fact: string): void => change({ view: { ...link.view, q: fact, part: "rows" } });
  return (
    <section aria-labelledby="shares">
      <h2 id="shares">{words.sections.shares}</h2>
      <p className="subtitle">{lead}</p>
      <table className="shares">
        <thead>
          <tr>
            <th scope="col">{columns.share}</th>
            <th scope="col">{columns.year}</th>
            <th scope="col" className="right">
              {columns.says}
            </th>
            <td className="strip" />
            <th scope="col" className="right">
              {columns.fitted}
            </th>
            <th scope="col" className="wide">
              {columns.scope}
            </th>
          </tr>
        </thead>
        <tbody>
          {published.map((one) => (
            <tr key={one.fact}>
              <th scope="row">
                <button type="button" className="word" onClick={() => show(one.fact)}>
                  {nameOf(one.importer)} ← {nameOf(one.supplier)}, {words.items[one.item] ?? words.table(one.item)}
                </button>
              </th>
              <td>{one.year}</td>
              <td className="right" data-label={columns.says}>
                {percent(one.published)} %
              </td>
              <td className="strip">
                <Strip share={one} />
              </td>
              <td className="right" data-label={columns.fitted}>
                {one.fitted === null
                  ? none
                  : `${percent(one.fitted)} % (${percent(one.low ?? one.fitted)}–${percent(one.high ?? one.fitted)})`}
              </td>
              <td className="wide">
                {[one.verdict === "same scope" ? undefined : one.verdict, one.scope ?? undefined].filter(Boolean).join(": ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** From 0 to 100 %: the ring is what was published, the bar the range of the fitted years with a tick at the best. */
function Strip({ share: { published, fitted, low, high } }: { readonly share: PublishedShare }): ReactNode {
  return (
    <svg viewBox="0 0 200 16" width="200" height="16" aria-hidden="true">
      <line x1="4" x2="196" y1="8" y2="8" stroke="var(--rule)" />
      {fitted !== null && (
        <>
          <rect x={at(low ?? fitted)} width={Math.max(2, at(high ?? fitted) - at(low ?? fitted))} y="4" height="8" fill="var(--a-50)" />
          <line x1={at(fitted)} x2={at(fitted)} y1="2" y2="14" stroke="var(--a)" strokeWidth="2" />
        </>
      )}
      <circle cx={at(published)} cy="8" r="4" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  );
}

function at(share: number): number {
  return 4 + 192 * Math.min(1, Math.max(0, share));
}
