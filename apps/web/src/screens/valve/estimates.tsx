import { type ReactNode, useId } from "react";
import { useFile } from "../../data/use-page-file.ts";
import type { Answered } from "../../engine/protocol.ts";
import { FactLine } from "../../parts/fact-line.tsx";
import { behindWords } from "../../words/behind.ts";
import { numberText, spanText, twoFigures } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";
import { leadCountry } from "./finding.tsx";
import type { Speaking } from "./valve-context.ts";
import "./behind.css";

/** What others have published of the loss of the country in the lead, the highest first, with this run in its place among them. */
export function Estimates({ answered, speaking }: { readonly answered: Answered; readonly speaking: Speaking }): ReactNode {
  const words = useWords(behindWords).estimates;
  const id = useId();
  const file = useFile("estimates");
  const lead = leadCountry(answered);
  const own = lead?.firstYearShareOfGdp;
  // What loses nothing is beside no estimate of a loss.
  if (!lead || !own || own.most[1] === 0 || file.kind !== "ready") return null;
  const country = speaking.countryInText(lead.country);
  const found = file.content.filter(({ target }) => target === lead.country).sort((a, b) => b.percent - a.percent);
  if (found.length === 0) return <p className="figure small">{words.none(country)}</p>;
  const percent = 100 * own.median;
  const above = found.filter((one) => one.percent > percent).length;
  const rows: readonly ((typeof found)[number] | "this run")[] = [...found.slice(0, above), "this run", ...found.slice(above)];
  return (
    <section className="figure estimates" aria-labelledby={id}>
      <h2 id={id}>{words.title(country, above, found.length)}</h2>
      <p className="subtitle">{words.subtitle}</p>
      <table>
        <thead>
          <tr>
            {words.heads.map((head, i) => (
              <th key={head} scope="col" className={i === 1 ? "right" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            row === "this run" ? (
              <tr key={row} className="this-run">
                <th scope="row">{words.thisRun}</th>
                <td className="right">{twoFigures(percent)}</td>
                <td>
                  {words.asAsked}, {spanText(100 * own.most[0], 100 * own.most[1])}
                </td>
              </tr>
            ) : (
              <tr key={row.id}>
                <th scope="row">
                  <details>
                    <summary>{[row.author, row.published].filter(Boolean).join(", ")}</summary>
                    <FactLine fact={row.fact} {...(row.method ? { says: row.method } : {})} />
                  </details>
                </th>
                <td className="right">{numberText(row.percent)}</td>
                <td>
                  {row.cut}; {row.months === null ? words.noEnd : words.months(row.months)}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
