import { type ChartTable, tableCsv } from "@coercivity/charts";
import { type ReactNode, useId, useState } from "react";
import { figureWords } from "../words/figure.ts";
import { useWords } from "../words/words.ts";
import { Chart } from "./chart.tsx";
import { DataTable } from "./data-table.tsx";
import { pngBlob, saveFile, svgBlob } from "./save.ts";

interface Props {
  /** File names start with it. */
  readonly name: string;
  /** States the finding. */
  readonly title: string;
  readonly subtitle: ReactNode;
  /** Source or basis. */
  readonly foot?: ReactNode;
  readonly draw: (width: number) => string;
  readonly table: ChartTable;
  readonly onWhy?: () => void;
  readonly onMark?: (kind: string, id: string) => void;
  readonly onDay?: (day: number, released: boolean) => void;
  /** A lane of a larger figure: a smaller title, and its subtitle on the same line. */
  readonly lane?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** Width of a picture that is saved, px. */
const savedWidth = 960;

/** One figure: title with the finding, subtitle, chart, foot, and its numbers on request. */
export function Figure({ name, title, subtitle, foot, draw, table, onWhy, onMark, onDay, lane, className, children }: Props): ReactNode {
  const words = useWords(figureWords);
  const id = useId();
  const [shown, setShown] = useState(false);
  const [failed, setFailed] = useState(false);
  const actions: readonly (readonly [string, () => void, boolean?])[] = [
    [shown ? words.hideTable : words.table, () => setShown(!shown), shown],
    [words.csv, () => saveFile(`${name}.csv`, new Blob([tableCsv(table)], { type: "text/csv" }))],
    [words.svg, () => saveFile(`${name}.svg`, svgBlob(draw(savedWidth)))],
    [
      words.png,
      () => {
        setFailed(false);
        pngBlob(draw(savedWidth)).then(
          (blob) => saveFile(`${name}.png`, blob),
          () => setFailed(true),
        );
      },
    ],
    ...(onWhy ? [[words.why, onWhy] as const] : []),
  ];
  const heading = lane ? (
    <div className="lane-head">
      <h3 id={id}>{title}</h3> <span>{subtitle}</span>
    </div>
  ) : (
    <>
      <h2 id={id}>{title}</h2>
      <p className="subtitle">{subtitle}</p>
    </>
  );
  return (
    <section className={`figure ${className ?? ""}`} aria-labelledby={id}>
      {heading}
      {children}
      <Chart draw={draw} {...(onMark ? { onMark } : {})} {...(onDay ? { onDay } : {})} />
      <div className="figure-foot">
        <span>{failed ? words.pngFailed : foot}</span>
        <span className="figure-actions no-paper">
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
      </div>
      {shown && <DataTable table={table} caption={words.tableOf(title)} />}
    </section>
  );
}
