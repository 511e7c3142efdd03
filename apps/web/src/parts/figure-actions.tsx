import { type ReactNode, useState } from "react";
import { figureWords } from "../words/figure.ts";
import { useWords } from "../words/words.ts";
import { pngBlob, saveFile, svgBlob } from "./save.ts";

interface Props {
  /** File names start with it. */
  readonly name: string;
  readonly title: string;
  /** What stands under the title and at the foot of a saved picture. */
  readonly subtitle?: ReactNode;
  readonly foot?: ReactNode;
  readonly csv: () => string;
  /** The picture that is saved; none where the figure is a table. */
  readonly svg?: () => string;
  /** Whether the numbers stand below, and what shows or hides them; nothing where the figure is a table. */
  readonly shown?: boolean;
  readonly onTable?: () => void;
  readonly onWhy?: () => void;
}

/** What can be done with a figure, as words: its numbers, its files, its reasons. */
export function FigureActions({ name, title, subtitle, foot, csv, svg, shown, onTable, onWhy }: Props): ReactNode {
  const words = useWords(figureWords);
  const [failed, setFailed] = useState(false);
  const text = (node: ReactNode): string => (typeof node === "string" ? node : "");
  const sheet = { title, subtitle: text(subtitle), foot: text(foot) };
  const pictures = (draw: () => string): readonly (readonly [string, () => void])[] => [
    [words.svg, () => saveFile(`${name}.svg`, svgBlob(draw(), sheet))],
    [
      words.png,
      () => {
        setFailed(false);
        pngBlob(draw(), sheet).then(
          (blob) => saveFile(`${name}.png`, blob),
          () => setFailed(true),
        );
      },
    ],
  ];
  const actions: readonly (readonly [string, () => void, boolean?])[] = [
    ...(onTable ? [[shown ? words.hideTable : words.table, onTable, shown === true] as const] : []),
    [words.csv, () => saveFile(`${name}.csv`, new Blob([csv()], { type: "text/csv" }))],
    ...(svg ? pictures(svg) : []),
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
