import { thousands } from "@coercivity/charts";
import { type ReactNode, useEffect } from "react";
import { useCommand, useWorkbench } from "../../app/workbench.ts";
import { evidenceWords } from "../../words/evidence.ts";
import { useWords } from "../../words/words.ts";
import "./evidence.css";
import { useFile } from "../../data/use-page-file.ts";
import { FiguresSection } from "./figures-section.tsx";
import { NumbersSection } from "./numbers-section.tsx";
import { RowsSection } from "./rows-section.tsx";
import { SharesSection } from "./shares-section.tsx";

const parts = ["figures", "shares", "numbers", "rows"] as const;

/** Says who? The figures beside the fit, the shares that are quoted, the world's own numbers, and every row with its source. */
export function EvidenceScreen(): ReactNode {
  const words = useWords(evidenceWords);
  const { link, change } = useWorkbench();
  useCommand("npx coercivity world residuals");
  const report = useFile("residuals");
  const part = parts.find((one) => one === link.view.part);
  useEffect(() => {
    if (part && report.kind === "ready") document.getElementById(part)?.scrollIntoView();
  }, [part, report.kind]);
  if (report.kind === "reading") return <p className="plain">{words.reading}</p>;
  if (report.kind === "failed")
    return (
      <p className="plain" role="alert">
        {words.unreadable(report.message)}
      </p>
    );
  const { counts, residuals, published } = report.content;
  const fitted = residuals.filter(({ verdict }) => verdict !== "compared only");
  const met = fitted.filter(({ verdict }) => verdict === "met").length;
  const grouped = (count: number): string => thousands(count);
  return (
    <div className="evidence">
      <h1 id="finding" tabIndex={-1}>
        {words.finding(met, fitted.length, residuals.length - fitted.length)}
      </h1>
      <p className="dek">
        {words.dek(
          grouped(counts.facts),
          grouped(counts.sources),
          counts.numbers.facts,
          counts.numbers.derivations,
          counts.numbers.assumptions,
        )}
      </p>
      <nav className="choice" aria-label={words.sectionsLabel}>
        {parts.map((one) => (
          <button
            key={one}
            type="button"
            className="word"
            onClick={() => {
              change({ view: { ...link.view, part: one } }, "replace");
              document.getElementById(one)?.scrollIntoView();
            }}
          >
            {words.sections[one]}
          </button>
        ))}
      </nav>
      <FiguresSection residuals={residuals} />
      <SharesSection published={published} />
      <NumbersSection />
      <RowsSection />
    </div>
  );
}
