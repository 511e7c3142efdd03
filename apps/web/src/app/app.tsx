import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { openDesk } from "../engine/desk.ts";
import { shellWords } from "../words/shell.ts";
import { LanguageProvider, useWords } from "../words/words.ts";
import { screens } from "./screens.ts";
import { Shell } from "./shell.tsx";
import { useLink } from "./use-link.ts";
import { type PageData, usePageData } from "./use-page-data.ts";
import { type MadeNow, type Workbench, WorkbenchProvider } from "./workbench.ts";

/** Most workers that draw, whatever the machine has: more would only keep it from doing anything else. */
const mostWorkers = 8;

/** The whole page: reads its data, then stands on the address. */
export function App({ base }: { readonly base: string }): ReactNode {
  return (
    <LanguageProvider value="en">
      <Reading base={base} />
    </LanguageProvider>
  );
}

function Reading({ base }: { readonly base: string }): ReactNode {
  const words = useWords(shellWords);
  const state = usePageData(base);
  if (state.kind === "ready") return <Standing base={base} data={state.data} />;
  if (state.kind === "reading") return <p className="plain reading">{words.loading}</p>;
  return (
    <main className="plain" role="alert">
      <h1>{words.offline.title}</h1>
      <p>{words.offline.body(state.message)}</p>
      <button type="button" className="word" onClick={state.again}>
        {words.offline.again}
      </button>
    </main>
  );
}

function Standing({ base, data }: { readonly base: string; readonly data: PageData }): ReactNode {
  const context = useMemo(
    () => ({ screens: screens.map(({ id }) => id), scenarios: data.scenarios.map(({ id }) => id) }),
    [data.scenarios],
  );
  const { faults, ...link } = useLink(context);
  const desk = useMemo(() => openDesk(base, Math.max(1, Math.min(mostWorkers, navigator.hardwareConcurrency || 2))), [base]);
  useEffect(() => desk.close, [desk]);
  const made = useRef<MadeNow | undefined>(undefined);
  const workbench: Workbench = { base, ...data, desk, ...link, made };
  return (
    <WorkbenchProvider value={workbench}>
      <Shell faults={faults} />
    </WorkbenchProvider>
  );
}
