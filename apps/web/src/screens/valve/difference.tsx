import type { Band } from "@coercivity/study";
import type { ReactNode } from "react";
import { behindWords } from "../../words/behind.ts";
import { shareText, usdText } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";

interface Props {
  /** What B costs less what A does, over pairs of draws, USD. */
  readonly usd: Band;
  /** GDP of the target in a year, USD; `undefined` where it is not one country. */
  readonly gdpUsd: number | undefined;
}

/** The difference between A and B as a number with its range. */
export function Difference({ usd: { median, most }, gdpUsd }: Props): ReactNode {
  const words = useWords(behindWords);
  const say = (usd: number): string => (gdpUsd === undefined ? usdText(usd) : shareText(usd / gdpUsd));
  return (
    <p className="dek of-b difference">
      {words.difference(say(Math.abs(median)), median < 0, say(most[0]), say(most[1]), gdpUsd !== undefined)}
    </p>
  );
}
