import type { ReactNode } from "react";
import type { Answered } from "../../engine/protocol.ts";
import type { Question } from "../../link/link.ts";
import { leverWords } from "../../words/levers.ts";
import { valveWords } from "../../words/valve.ts";
import { useWords } from "../../words/words.ts";
import { numberName } from "./number-name.ts";
import { useSpeaking } from "./valve-context.ts";

interface Props {
  readonly pinned: Question;
  /** Its answer, once it is drawn: it knows the units of what is held. */
  readonly b: Answered | undefined;
}

/** What is pinned as B, in words: without them nobody who opens a link knows what A is compared with. */
export function PinnedLine({ pinned, b }: Props): ReactNode {
  const { levers, question } = useWords(valveWords);
  const { unitValue } = useWords(leverWords);
  const { parent, target, names } = useSpeaking(pinned);
  const { endsAfterDays, fixed, without } = pinned;
  const units = new Map(b?.matters.map(({ path, tunable }) => [path, tunable?.unit]));
  const held = Object.entries(fixed).map(([path, value]) => {
    const unit = units.get(path);
    return `${numberName(path, names)}${unit === undefined ? "" : ` ${unitValue(value, unit)}`}`;
  });
  const taken = without.map((id) => levers.pinnedWithout(parent.measures.find((one) => one.id === id)?.title ?? id));
  const ends =
    endsAfterDays === undefined ? [] : [levers.pinnedEnds(endsAfterDays === 0 ? question.endsNever : question.endsAfter(endsAfterDays))];
  return <p className="of-b">{levers.pinned(parent.title, target, [...ends, ...taken, ...held])}</p>;
}
