import type { Quantity } from "@coercivity/domain";
import type { ReactNode } from "react";
import { Dialog } from "../app/dialog.tsx";
import { useWorkbench } from "../app/workbench.ts";
import { usePageFile } from "../data/use-page-file.ts";
import { derivationWords } from "../words/derivation.ts";
import { useWords } from "../words/words.ts";
import { FactLine } from "./fact-line.tsx";

interface Props {
  readonly name: string;
  readonly quantity: Quantity;
  /** Value and ends of the range as the page says them. */
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly onClose: () => void;
}

/** Where a number comes from, in a dialog, with the way to all numbers of its kind. */
export function DerivationDialog({ name, onClose, ...said }: Props): ReactNode {
  const words = useWords(derivationWords);
  const { change } = useWorkbench();
  return (
    <Dialog title={name} onClose={onClose}>
      <Derivation {...said} />
      <button
        type="button"
        className="word"
        onClick={() => {
          onClose();
          change({ screen: "evidence", view: { part: "numbers", kind: said.quantity.kind } });
        }}
      >
        {words.all}
      </button>
    </Dialog>
  );
}

/** Where a number comes from, down to the rows of facts: a fact, a derivation or an assumption with its reason. */
export function Derivation({ quantity, value, low, high }: Omit<Props, "name" | "onClose">): ReactNode {
  const words = useWords(derivationWords);
  const ids = quantity.kind === "fact" ? [quantity.fact] : quantity.kind === "derivation" ? Object.values(quantity.facts) : [];
  return (
    <>
      <p>{words.value(value, low, high)}</p>
      <p>{quantity.kind === "derivation" ? words.kinds.derivation(quantity.formula) : words.kinds[quantity.kind]}</p>
      {quantity.kind === "assumption" && <p lang="en">{quantity.why}</p>}
      {ids.length > 0 && <Rows ids={ids} />}
    </>
  );
}

function Rows({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const words = useWords(derivationWords);
  const facts = usePageFile("facts");
  if (!facts) return null;
  return ids.map((id) => {
    const fact = facts.find((one) => one.id === id);
    return fact ? (
      <FactLine key={id} fact={fact} says={fact.value === undefined ? "" : `${fact.value} ${fact.unit ?? ""}`} />
    ) : (
      <p key={id}>
        {words.notAtHand} <code>{id}</code>
      </p>
    );
  });
}
