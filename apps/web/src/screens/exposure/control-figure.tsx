import { type Slope, slopes, slopesTable } from "@coercivity/charts";
import type { ReactNode } from "react";
import { Figure } from "../../parts/figure.tsx";
import { exposureWords } from "../../words/exposure.ts";
import { capital, shareText } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";
import type { ExposureView } from "./exposure-view.ts";
import { useExposure } from "./use-exposure.ts";

/** Shares below this are told in the table alone. */
const worthALine = 0.025;
/** Shares that differ by less say the same. */
const alike = 0.005;

/** What is mined where, against who decides over it. */
export function ControlFigure({ view }: { readonly view: ExposureView }): ReactNode {
  const { control: words, failed, reckoning, plant } = useWords(exposureWords);
  const { element, on, countryName, elementName, called } = view;
  const { answer, failure } = useExposure("control", { element, on });
  if (failure !== undefined) return <p className="figure error">{failed(failure)}</p>;
  if (!answer) return <p className="figure small">{reckoning}</p>;
  const { territory, control } = answer.mines;
  const all = [...new Set([...Object.keys(territory), ...Object.keys(control)])].map(
    (name): Slope => ({
      name: countryName(name),
      ...(territory[name] === undefined ? {} : { left: territory[name] }),
      ...(control[name] === undefined ? {} : { right: control[name] }),
      ...(name === on ? { leads: true } : {}),
    }),
  );
  const rows = all
    .filter((row) => row.leads || Math.max(row.left ?? 0, row.right ?? 0) >= worthALine)
    .sort((a, b) => (b.left ?? 0) - (a.left ?? 0));
  const [left, right] = [territory[on] ?? 0, control[on] ?? 0];
  const title =
    Math.abs(right - left) < alike
      ? words.same(countryName(on), elementName(element))
      : words.title(countryName(on), elementName(element), shareText(left), shareText(right));
  const subtitle = words.subtitle(elementName(element));
  return (
    <Figure
      name={`control-${element}-${on}`}
      title={title}
      subtitle={subtitle}
      foot={words.foot(
        answer.abroad.map(
          ({ facility, share }) => `${plant(capital(called(facility.slice(4))), countryName(facility.slice(0, 3)))} ${shareText(share)}`,
        ),
      )}
      draw={(width) => slopes({ title, description: subtitle, width, leftHead: words.left, rightHead: words.right, rows })}
      table={slopesTable({ rows: all, nameHead: words.who, leftHead: words.left, rightHead: words.right })}
    />
  );
}
