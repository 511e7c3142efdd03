import type { ReactNode } from "react";
import { commandOf } from "../link/command-of.ts";
import { sameQuestion } from "../link/link.ts";
import { writeLink } from "../link/write-link.ts";
import { saveFile } from "../parts/save.ts";
import { shellWords } from "../words/shell.ts";
import { useWords } from "../words/words.ts";
import type { Notice } from "./notice.tsx";
import { pageReport } from "./page-report.ts";
import { useWorkbench } from "./workbench.ts";

/** Copies the page as a link, as a command, as a reference; saves it as one file, and prints it. */
export function ShareButtons({ onNotice }: { readonly onNotice: (notice: Notice) => void }): ReactNode {
  const words = useWords(shellWords);
  const { base, bundle, command, link, made, scenarios, world } = useWorkbench();
  const now = (): typeof made.current => (made.current && sameQuestion(made.current.question, link.question) ? made.current : undefined);
  const address = (): string => {
    const { made: _, ...rest } = link;
    const current = now();
    return `${base}#${writeLink({ ...rest, ...(current ? { made: { model: current.model, lossUsd: current.lossUsd } } : {}) })}`;
  };
  const onValve = link.screen === "valve";
  const name = onValve ? link.question.scenario : link.screen;
  const finding = (): string => document.getElementById("finding")?.textContent ?? "";
  const copy = (text: string, done: string): void => {
    const failed = (): void => onNotice({ message: words.copyFailed, text });
    if (!navigator.clipboard) failed();
    else navigator.clipboard.writeText(text).then(() => onNotice({ message: done }), failed);
  };
  const copyCommand = (): void => {
    const text = onValve ? commandOf(link.question, scenarios, world) : command.current;
    if (text === undefined) onNotice({ message: words.noCommand });
    else copy(text, words.copied.command);
  };
  const cite = (): void => {
    const { model = "" } = now() ?? {};
    const asked = scenarios.find(({ id }) => id === link.question.scenario)?.title ?? link.question.scenario;
    const title = onValve ? asked : (words.screens[link.screen] ?? link.screen);
    const today = new Date().toISOString().slice(0, 10);
    const key = `coercivity-${name}-${model || bundle.slice(0, 12)}`;
    const plain = words.citation(title, finding(), model, bundle, address(), today);
    copy(`${plain}\n\n${words.bibtex(key, title, model, bundle, address(), today.slice(0, 4))}`, words.copied.cite);
  };
  const save = (): void => {
    onNotice({ message: words.reportBusy });
    pageReport(address(), finding() || document.title).then(
      (page) => {
        saveFile(`coercivity-${onValve ? `valve-${name}` : name}.html`, page);
        onNotice({ message: words.reportSaved });
      },
      () => onNotice({ message: words.reportFailed }),
    );
  };
  return (
    <>
      <button type="button" className="word" onClick={() => copy(address(), words.copied.link)}>
        {words.copyLink}
      </button>
      <button type="button" className="word" onClick={copyCommand}>
        {words.copyCommand}
      </button>
      <button type="button" className="word" onClick={cite}>
        {words.cite}
      </button>
      <button type="button" className="word" onClick={save}>
        {words.report}
      </button>
      <button type="button" className="word" onClick={() => print()}>
        {words.print}
      </button>
    </>
  );
}
