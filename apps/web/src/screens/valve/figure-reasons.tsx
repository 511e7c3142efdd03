import type { ReactNode } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { useFile } from "../../data/use-page-file.ts";
import { behindWords } from "../../words/behind.ts";
import { leverWords } from "../../words/levers.ts";
import { capital } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";
import { fieldParts } from "./behind-number.ts";
import { NumberDialog } from "./number-dialog.tsx";
import type { Speaking } from "./valve-context.ts";

interface Props {
  readonly title: string;
  readonly speaking: Speaking;
  readonly onClose: () => void;
}

/** The row of the facts that a law's name ends in; its identifier says nothing to a reader. */
const ofFacts = / \(facts: [^)]*\)$/;

/** What fields of measures, pillars and prices are called; a lever's own name where it has one. */
function useFieldNames(): Readonly<Record<string, string>> {
  return { ...useWords(behindWords).fields, ...useWords(leverWords).parts };
}

/** Why the lane of measures is as it is: each act with its law, and each number that it turns on, down to its row. */
export function MeasureReasons({ title, speaking, onClose }: Props): ReactNode {
  const { measures, byLaw } = useWords(behindWords).figures;
  const names = useFieldNames();
  const lists = speaking.scenario.measures.map((one) => ({
    title: byLaw(one.title, one.legal.replace(ofFacts, "")),
    parts: fieldParts(one, names),
  }));
  return <NumberDialog title={title} how={[measures]} lists={lists} onClose={onClose} />;
}

/** Why a price moves: the price at rest with its row, and the numbers by which it rises and falls. */
export function PriceReasons({ title, stream, onClose }: Omit<Props, "speaking"> & { readonly stream: string }): ReactNode {
  const { prices } = useWords(behindWords).figures;
  const names = useFieldNames();
  const { world } = useWorkbench();
  const usdPerKg = world.streams.find(({ id }) => id === stream)?.usdPerKg;
  const moving = Object.fromEntries(Object.entries(world.parameters).filter(([name]) => name.startsWith("price") && name in names));
  return (
    <NumberDialog
      title={title}
      how={[prices]}
      lists={[{ title, parts: fieldParts({ ...(usdPerKg ? { usdPerKg } : {}), ...moving }, names) }]}
      onClose={onClose}
    />
  );
}

/** Why pillars cost and avoid what they do: each with the numbers that declare it. */
export function PillarReasons({ title, speaking, onClose }: Props): ReactNode {
  const { pillars } = useWords(behindWords).figures;
  const names = useFieldNames();
  const file = useFile("ladders");
  const ladder = file.kind === "ready" ? (file.content.find(({ id }) => id === "now")?.pillars ?? []) : [];
  const lists = ladder.map((one) => ({ title: capital(speaking.called(one.title)), parts: fieldParts(one, names) }));
  return <NumberDialog title={title} how={[pillars]} lists={lists} onClose={onClose} />;
}

/** Why flows are as they are: what they were is fitted to published figures, and those stand under Evidence. */
export function FlowReasons({ title, onClose }: Omit<Props, "speaking">): ReactNode {
  const { before, now, evidence } = useWords(behindWords).figures;
  const { change } = useWorkbench();
  const toEvidence = (): void => {
    onClose();
    change({ screen: "evidence", view: {} });
  };
  return (
    <NumberDialog title={title} how={[before, now]} lists={[]} onClose={onClose}>
      <button type="button" className="word" onClick={toEvidence}>
        {evidence}
      </button>
    </NumberDialog>
  );
}
