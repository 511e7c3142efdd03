import { type ChartTable, tableCsv } from "@coercivity/charts";
import { type ReactNode, useId, useState } from "react";
import { figureWords } from "../words/figure.ts";
import { useWords } from "../words/words.ts";
import { Chart } from "./chart.tsx";
import { DataTable } from "./data-table.tsx";
import { FigureActions } from "./figure-actions.tsx";

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
  /** What stands below the foot: the fact behind a mark that was pressed. */
  readonly after?: ReactNode;
}

/** Width of a picture that is saved, px. */
const savedWidth = 960;

/** One figure: title with the finding, subtitle, chart, foot, and its numbers on request. */
export function Figure({
  name,
  title,
  subtitle,
  foot,
  draw,
  table,
  onWhy,
  onMark,
  onDay,
  lane,
  className,
  children,
  after,
}: Props): ReactNode {
  const words = useWords(figureWords);
  const id = useId();
  const [shown, setShown] = useState(false);
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
        <span>{foot}</span>
        <FigureActions
          name={name}
          title={title}
          subtitle={subtitle}
          foot={foot}
          csv={() => tableCsv(table)}
          svg={() => draw(savedWidth)}
          shown={shown}
          onTable={() => setShown(!shown)}
          {...(onWhy ? { onWhy } : {})}
        />
      </div>
      {shown && <DataTable table={table} caption={words.tableOf(title)} />}
      {after}
    </section>
  );
}
