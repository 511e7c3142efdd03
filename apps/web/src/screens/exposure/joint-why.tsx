import type { ReactNode } from "react";
import type { JointPage } from "../../data/page-file.ts";
import { FactLine } from "../../parts/fact-line.tsx";
import { exposureWords } from "../../words/exposure.ts";
import { numberText, spanText } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";
import type { ExposureView } from "./exposure-view.ts";

interface Props {
  readonly page: JointPage;
  readonly view: ExposureView;
  readonly onClose: () => void;
}

/** What joint production rests on: the programme, what a kg costs from mine to oxide and who says so, and facts that bound the totals. */
export function JointWhy({ page, view, onClose }: Props): ReactNode {
  const { joint: words, why } = useWords(exposureWords);
  const facts = new Map(page.facts.map((fact) => [fact.id, fact]));
  return (
    <section className="why-panel" aria-labelledby="why-joint">
      <h3 id="why-joint">{words.whyTitle}</h3>
      <button type="button" className="word no-paper" onClick={onClose}>
        {why.close}
      </button>
      <p className="subtitle">{words.whyProgramme}</p>
      <div className="why-columns">
        <div>
          <h4>{words.whyCosts}</h4>
          {page.toOxide.map(({ country, value, low, high, fact, why: reason }) => {
            const who = country === "" ? words.elsewhere : view.countryName(country);
            const says = words.toOxide(who, numberText(value), spanText(low, high));
            const found = fact === null ? undefined : facts.get(fact);
            return found ? (
              <FactLine key={country} fact={found} says={says} />
            ) : (
              <div key={country} className="fact-line">
                <p>{says}</p>
                <p>
                  {words.assumed} {reason !== null && <span lang="en">{reason}</span>}
                </p>
              </div>
            );
          })}
        </div>
        <div>
          <h4>{words.whyBounds}</h4>
          {page.bounds.map(({ fact, low, high, unit }) => {
            const found = facts.get(fact);
            const amount = low === null || high === null ? "" : low === high ? numberText(low) : spanText(low, high);
            return found && <FactLine key={fact} fact={found} says={`${amount} ${unit}`} />;
          })}
        </div>
      </div>
    </section>
  );
}
