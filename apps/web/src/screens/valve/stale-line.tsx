import type { Band } from "@coercivity/study";
import { type ReactNode, useState } from "react";
import type { Made } from "../../link/link.ts";
import { usdRange, usdText } from "../../words/numbers.ts";
import { valveWords } from "../../words/valve.ts";
import { useWords } from "../../words/words.ts";

interface Props {
  readonly made: Made;
  readonly model: string;
  readonly lost: Band;
}

/** Says that a link was made with another model than today's, with what each gives. Nothing where they are the same. */
export function StaleLine({ made, model, lost }: Props): ReactNode {
  const words = useWords(valveWords).stale;
  const [shown, setShown] = useState(false);
  const [before, low, high] = made.lossUsd;
  if (made.model === model && before === lost.median) return null;
  return (
    <section className="stale" role="status">
      <p>
        {words.made(made.model, usdText(before), usdText(lost.median))}{" "}
        <button type="button" className="word" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? words.hide : words.see}
        </button>
      </p>
      {shown && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.loss}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.today}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">USD</th>
              <td>{usdRange(before, low, high)}</td>
              <td>{usdRange(lost.median, ...lost.most)}</td>
            </tr>
            <tr>
              <th scope="row">{words.model}</th>
              <td>
                <code>{made.model}</code>
              </td>
              <td>
                <code>{model}</code>
              </td>
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}
