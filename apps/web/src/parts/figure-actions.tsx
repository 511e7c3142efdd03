import { type ReactNode, useState } from "react";
import { figureWords } from "../words/figure.ts";
import { useWords } from "../words/words.ts";
import { pngBlob, saveFile, svgBlob } from "./save.ts";

interface Props {
  /** File names start with it. */
  readonly name: string;
  readonly title: string;
  readonly csv: () => string;
  /** The picture that is saved. */
  readonly svg: () => string;
  /** Whether the numbers stand below. */
  readonly shown: boolean;
  readonly onTable: () => void;
  readonly onWhy?: () => void;
}

/** What can be done with a figure, as words: its numbers, its files, its reasons. */
export function FigureActions({ name, title, csv, svg, shown, onTable, onWhy }: Props): ReactNode {
  const words = useWords(figureWords);
  const [failed, setFailed] = useState(false);
  const actions: readonly (readonly [string, () => void, boolean?])[] = [
    [shown ? words.hideTable : words.table, onTable, shown],
    [words.csv, () => saveFile(`${name}.csv`, new Blob([csv()], { type: "text/csv" }))],
    [words.svg, () => saveFile(`${name}.svg`, svgBlob(svg()))],
    [
      words.png,
      () => {
        setFailed(false);
        pngBlob(svg()).then(
          (blob) => saveFile(`${name}.png`, blob),
          () => setFailed(true),
        );
      },
    ],
    ...(onWhy ? [[words.why, onWhy] as const] : []),
  ];
  return (
    <span className="figure-actions no-paper">
      {failed && <span role="alert">{words.pngFailed}</span>}
      {actions.map(([action, act, expanded]) => (
        <button
          key={action}
          type="button"
          onClick={act}
          aria-label={words.actionOf(action, title)}
          {...(expanded === undefined ? {} : { "aria-expanded": expanded })}
        >
          {action}
        </button>
      ))}
    </span>
  );
}
