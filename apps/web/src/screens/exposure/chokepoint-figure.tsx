import { type ChartTable, rangeBars } from "@coercivity/charts";
import type { ReactNode } from "react";
import { Figure } from "../../parts/figure.tsx";
import { exposureWords } from "../../words/exposure.ts";
import { capital, shareText } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";
import type { LostWithout } from "./exposure-protocol.ts";
import type { ExposureView } from "./exposure-view.ts";
import { useExposure } from "./use-exposure.ts";

/** What the buyer loses when one plant abroad stands still. */
export function ChokepointFigure({ view }: { readonly view: ExposureView }): ReactNode {
  const { chokepoints: words, failed, reckoning, plant } = useWords(exposureWords);
  const { element, target, countryName, elementName, called } = view;
  const { answer, failure } = useExposure("chokepoints", { element, target });
  // Whose the loss is, among these plants: asked once they are known, since it takes a second.
  const { answer: shared } = useExposure("credit", answer?.length ? { element, target, among: answer.map(({ name }) => name) } : undefined);
  // An answer about other plants stays until the next one is there.
  const credit = answer && shared && answer.every(({ name }) => name in shared.credit) ? shared.credit : undefined;
  if (failure !== undefined) return <p className="figure error">{failed(failure)}</p>;
  if (!answer) return <p className="figure small">{reckoning}</p>;
  const who = countryName(target);
  // A plant is called by its country's code and what it is.
  const nameOf = ({ name, territory }: LostWithout): string =>
    plant(capital(called(name.slice(territory.length + 1))), countryName(territory));
  // The one that nobody buys from and everybody needs is the finding where it is among the worst.
  const lead = answer.find(({ bought }) => !bought) ?? answer[0];
  const title = lead ? words.title(who, nameOf(lead), shareText(lead.useLost.value), lead.bought) : words.none(who);
  const subtitle = words.subtitle(elementName(element), who, credit !== undefined);
  const table: ChartTable = {
    heads: words.heads,
    rows: answer.map((one) => [
      nameOf(one),
      countryName(one.territory),
      one.controllers,
      one.useLost.value,
      one.useLost.low,
      one.useLost.high,
      one.alike,
      credit?.[one.name] ?? null,
      one.valueAddedUsdPerYear.value,
    ]),
  };
  return (
    <Figure
      className="chokepoints"
      name={`chokepoints-${element}-${target}`}
      title={title}
      subtitle={subtitle}
      foot={words.foot}
      draw={(width) =>
        rangeBars({
          title,
          description: subtitle,
          width,
          fill: "china",
          rows: answer.map((one) => ({
            id: one.name,
            label: nameOf(one),
            value: one.useLost.value,
            low: one.useLost.low,
            high: one.useLost.high,
            ...(credit ? { tick: credit[one.name]! } : {}),
            words: words.row(shareText(one.useLost.value), shareText(one.alike)),
          })),
        })
      }
      table={table}
    />
  );
}
