import { thousands } from "@coercivity/charts";
import { type ReactNode, useMemo, useState } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { evidenceWords } from "../../words/evidence.ts";
import { numberText } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";
import { Choice } from "./choice.tsx";
import { type WorldNumber, worldNumbers } from "./world-numbers.ts";

const kinds = ["assumption", "derivation", "fact", "all"] as const;
const atOnce = 30;

/** The declared world's numbers, by who says so. */
export function NumbersSection(): ReactNode {
  const words = useWords(evidenceWords);
  const { columns, kinds: kindWords, kindsLabel, lead, searchHint, searchLabel } = words.numbers;
  const { link, change, world } = useWorkbench();
  const all = useMemo(() => worldNumbers(world), [world]);
  const kind = kinds.find((one) => one === link.view.kind) ?? "assumption";
  const text = link.view.n ?? "";
  const [shown, setShown] = useState(atOnce);
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter(
    ({ name, quantity }) =>
      (kind === "all" || quantity.kind === kind) &&
      parts.every((part) => `${name} ${reason({ name, quantity })}`.toLowerCase().includes(part)),
  );
  const view = (part: Readonly<Record<string, string>>, how: "push" | "replace"): void => change({ view: { ...link.view, ...part } }, how);
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{words.sections.numbers}</h2>
      <p className="subtitle">{lead}</p>
      <div className="asking">
        <input
          type="search"
          aria-label={searchLabel}
          placeholder={searchHint}
          value={text}
          onChange={(event) => view({ n: event.target.value }, "replace")}
        />
        <Choice
          label={kindsLabel}
          options={kinds.map((one) => [one, kindWords[one]] as const)}
          chosen={kind}
          onChoose={(one) => view({ kind: one }, "push")}
        />
      </div>
      <p className="small">{words.rows.found(thousands(found.length), Math.min(shown, found.length))}</p>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col" className="right">
              {columns.value}
            </th>
            <th scope="col">{columns.kind}</th>
            <th scope="col" className="wide">
              {columns.why}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, shown).map((one) => (
            <tr key={`${one.name} ${one.quantity.value}`}>
              <th scope="row">{one.name}</th>
              <td className="right">
                {inWords(one)}
                {one.quantity.unit !== "1" && <small>{one.quantity.unit}</small>}
              </td>
              <td>{words.numbers.kindOf[one.quantity.kind]}</td>
              <td className="wide">{reason(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.length > shown && (
        <button type="button" className="word" onClick={() => setShown(shown + 4 * atOnce)}>
          {words.rows.more}
        </button>
      )}
    </section>
  );
}

function inWords({ quantity: { value, low, high } }: WorldNumber): string {
  return low === undefined || high === undefined || low === high
    ? numberText(value)
    : `${numberText(value)} (${numberText(low)}–${numberText(high)})`;
}

/** Why a number was assumed, or the rows that it was read from. */
function reason({ quantity }: WorldNumber): string {
  switch (quantity.kind) {
    case "assumption":
      return quantity.why;
    case "fact":
      return quantity.fact;
    case "derivation":
      return [`= ${quantity.formula}`, ...Object.entries(quantity.facts).map(([name, id]) => `${name}: ${id}`)].join("; ");
  }
}
