import type { Range } from "@coercivity/cascade";
import type { ReactNode } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { Slider } from "../../parts/slider.tsx";
import { numberText, spanText, wholeText } from "../../words/numbers.ts";
import { separationWords } from "../../words/separation.ts";
import { useWords } from "../../words/words.ts";
import { bounds, type CutRequest } from "./cut-ask.ts";
import type { CutWorked } from "./work-out.ts";

const taken = ["base", "acid", "salt", "oxalic", "solvent", "water"] as const;

/** What can be moved, what the bank then is, and what a tonne takes. */
export function DesignRail({ request, worked }: { readonly request: CutRequest; readonly worked: CutWorked | undefined }): ReactNode {
  const words = useWords(separationWords);
  const { design: say, takes } = words;
  const { link, change } = useWorkbench();
  const move = (name: "over" | "tonnes", value: number): void =>
    change({ view: { ...link.view, [name]: String(value) } }, link.view[name] === undefined ? "push" : "replace");
  return (
    <aside className="design" aria-labelledby="design-title">
      <h2 id="design-title">{say.title}</h2>
      <Slider
        name={say.over}
        value={request.over}
        words={say.overValue(numberText(request.over), worked ? numberText(worked.S) : "")}
        min={bounds.over.low}
        max={bounds.over.high}
        step={0.01}
        onMove={(value) => move("over", value)}
      />
      <Slider
        name={say.tonnes}
        value={Math.log10(request.tonnes)}
        words={say.tonnesValue(wholeText(request.tonnes))}
        min={Math.log10(bounds.tonnes.low)}
        max={Math.log10(bounds.tonnes.high)}
        step={0.02}
        onMove={(value) => move("tonnes", Number((10 ** value).toPrecision(2)))}
      />
      {worked && (
        <>
          <dl>
            <dt>{say.bank}</dt>
            <dd>{say.bankValue(worked.n, worked.m)}</dd>
            <dt>{say.volume}</dt>
            <dd>{ranged(worked.sizes.volume, "m³")}</dd>
            <dt>{say.held}</dt>
            <dd>{ranged(worked.sizes.heldKgReo, "kg REO")}</dd>
          </dl>
          <h3>{takes.title}</h3>
          <table>
            <tbody>
              {taken.map((name) => {
                const range = worked.takes[name];
                return (
                  <tr key={name}>
                    <th scope="row">{takes.names[name]}</th>
                    <td className="right">
                      {numberText(range.value)} {name === "solvent" ? takes.kilograms : takes.tonnes}
                    </td>
                    <td className="right small">{range.low === range.high ? "" : spanText(range.low, range.high)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <p className="small">{takes.foot}</p>
        </>
      )}
    </aside>
  );
}

function ranged({ value, low, high }: Range, unit: string): string {
  return `${numberText(value)} ${unit} (${spanText(low, high)})`;
}
