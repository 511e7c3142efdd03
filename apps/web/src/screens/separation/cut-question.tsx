import type { ReactNode } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { Slot } from "../../parts/slot.tsx";
import { purityText } from "../../words/numbers.ts";
import { separationWords } from "../../words/separation.ts";
import { useWords } from "../../words/words.ts";
import { type CutRequest, purities } from "./cut-ask.ts";
import { feeds } from "./feeds.ts";

/** The question as a sentence: what is parted from what, out of which feed, how pure. */
export function CutQuestion({ request, elements }: { readonly request: CutRequest; readonly elements: readonly string[] }): ReactNode {
  const words = useWords(separationWords);
  const { question: say } = words;
  const { link, change } = useWorkbench();
  const view = (part: Readonly<Record<string, string>>): void => change({ view: { ...link.view, ...part } });
  const cuts = elements.slice(1).map((heavier, i) => ({
    value: heavier,
    text: `${words.group(elements.slice(i + 1))} ${say.from} ${words.group(elements.slice(0, i + 1))}`,
  }));
  const purity = purities.map((one) => ({ value: String(one), text: purityText(one) }));
  const { cut: _, ...withoutCut } = link.view;
  return (
    <p className="question">
      {say.can} <Slot label={say.cut} value={request.cutBefore} options={cuts} onChange={(cut) => view({ cut })} /> {say.in}{" "}
      <Slot
        label={say.feed}
        value={request.feed}
        options={feeds.map(({ id }) => ({ value: id, text: words.feeds[id] ?? id }))}
        onChange={(feed) => change({ view: { ...withoutCut, feed } })}
      />{" "}
      {say.with} <Slot label={say.purityHeavy} value={String(request.purityHeavy)} options={purity} onChange={(heavy) => view({ heavy })} />{" "}
      {say.heavy}{" "}
      <Slot label={say.purityLight} value={String(request.purityLight)} options={purity} onChange={(light) => view({ light })} />{" "}
      {say.light}
    </p>
  );
}
