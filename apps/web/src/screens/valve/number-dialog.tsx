import type { Quantity } from "@coercivity/domain";
import type { ReactNode } from "react";
import { Dialog } from "../../app/dialog.tsx";
import { Derivation } from "../../parts/derivation-dialog.tsx";
import { leverWords } from "../../words/levers.ts";
import { usdText } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";
import "./behind.css";

/** A declared number that a drawn one rests on. */
export interface Part {
  readonly name: string;
  /** What stands beside its name instead of its own value: the share it has in the drawn number. */
  readonly says?: string;
  readonly quantity: Quantity;
}

/** Parts of one kind, under a heading. */
export interface PartList {
  readonly title: string;
  readonly parts: readonly Part[];
}

interface Props {
  readonly title: string;
  /** The number and its range, as the page says them; none where the dialog is about a whole figure. */
  readonly value?: string;
  /** How it is worked out, sentence by sentence. */
  readonly how: readonly string[];
  readonly lists: readonly PartList[];
  readonly onClose: () => void;
  /** Where to read on. */
  readonly children?: ReactNode;
}

/** Where a number comes from that draws gave: how it is worked out, and the declared numbers that it rests on, each down to its rows. */
export function NumberDialog({ title, value, how, lists, onClose, children }: Props): ReactNode {
  return (
    <Dialog title={title} onClose={onClose} className="number-dialog">
      {value !== undefined && <p className="value">{value}</p>}
      {how.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {lists
        .filter(({ parts }) => parts.length > 0)
        .map((list) => (
          <section key={list.title} aria-label={list.title}>
            <h3>{list.title}</h3>
            {list.parts.map((part, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two parts may have one name and keep their order
              <PartLine key={i} part={part} />
            ))}
          </section>
        ))}
      {children}
    </Dialog>
  );
}

function PartLine({ part: { name, says, quantity } }: { readonly part: Part }): ReactNode {
  const { unitValue } = useWords(leverWords);
  const { value, unit, low = value, high = value } = quantity;
  const say = (at: number): string => (unit === "USD/y" ? usdText(at) : unitValue(at, unit));
  return (
    <details>
      <summary>
        <span>{name}</span> <span className="part-value">{says ?? say(value)}</span>
      </summary>
      <Derivation quantity={quantity} value={say(value)} low={say(Math.min(low, value))} high={say(Math.max(high, value))} />
    </details>
  );
}
