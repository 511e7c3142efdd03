import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { openDesk } from "../engine/desk.ts";
import { tongueOf } from "../words/catalogue.ts";
import { shellWords } from "../words/shell.ts";
import { english, type Language, type Tongue, useWords } from "../words/words.ts";
import { keptLanguage } from "./language.ts";
import { screens } from "./screens.ts";
import { Shell } from "./shell.tsx";
import { Speaks, SpokenIn } from "./spoken-in.tsx";
import { useLink } from "./use-link.ts";
import { type PageData, usePageData } from "./use-page-data.ts";
import { type MadeNow, type Workbench, WorkbenchProvider } from "./workbench.ts";

/** Most workers that draw, whatever the machine has: more would only keep it from doing anything else. */
const mostWorkers = 8;

/** The whole page: reads its data, then stands on the address. */
export function App({ base }: { readonly base: string }): ReactNode {
  const [language, setLanguage] = useState(keptLanguage);
  const [tongue, setTongue] = useState<Tongue | undefined>(language === "en" ? english : undefined);
  useEffect(() => {
    let current = true;
    // A catalogue that cannot be fetched leaves the page in the language that it has.
    tongueOf(language).then(
      (found) => current && setTongue(found),
      () => current && setTongue((before) => before ?? english),
    );
    return () => {
      current = false;
    };
  }, [language]);
  useEffect(() => {
    if (tongue) document.documentElement.lang = tongue.language;
  }, [tongue]);
  return (
    tongue && (
      <Speaks tongue={tongue}>
        <Reading base={base} tongue={tongue} onLanguage={setLanguage} />
      </Speaks>
    )
  );
}

interface Spoken {
  readonly base: string;
  readonly tongue: Tongue;
  readonly onLanguage: (language: Language) => void;
}

function Reading({ base, tongue, onLanguage }: Spoken): ReactNode {
  const words = useWords(shellWords);
  const state = usePageData(base);
  if (state.kind === "ready") return <Standing base={base} data={state.data} tongue={tongue} onLanguage={onLanguage} />;
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

function Standing({ base, data, tongue, onLanguage }: Spoken & { readonly data: PageData }): ReactNode {
  const context = useMemo(
    () => ({ screens: screens.map(({ id }) => id), scenarios: data.scenarios.map(({ id }) => id) }),
    [data.scenarios],
  );
  const { faults, ...link } = useLink(context);
  const desk = useMemo(() => openDesk(base, Math.max(1, Math.min(mostWorkers, navigator.hardwareConcurrency || 2))), [base]);
  useEffect(() => desk.close, [desk]);
  const made = useRef<MadeNow | undefined>(undefined);
  const command = useRef<string | undefined>(undefined);
  const workbench: Workbench = { base, ...data, asWritten: data, desk, ...link, made, command };
  // Everything is said anew in another language: what was kept of its words is let go of.
  return (
    <WorkbenchProvider value={workbench}>
      <SpokenIn key={tongue.language} tongue={tongue}>
        <Shell faults={faults} onLanguage={onLanguage} />
      </SpokenIn>
    </WorkbenchProvider>
  );
}
