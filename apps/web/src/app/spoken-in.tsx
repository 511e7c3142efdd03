import { type ReactNode, useMemo } from "react";
import { namedScenarios, namedWorld, nameWords } from "../words/names.ts";
import { speakNumbers } from "../words/numbers.ts";
import { type Tongue, TongueProvider, wordsIn } from "../words/words.ts";
import { useWorkbench, WorkbenchProvider } from "./workbench.ts";

interface Props {
  readonly tongue: Tongue;
  readonly children: ReactNode;
}

/** What is below it speaks a language. */
export function Speaks({ tongue, children }: Props): ReactNode {
  speakNumbers(tongue.catalogue?.numbers);
  return <TongueProvider value={tongue}>{children}</TongueProvider>;
}

/** The same, with the things of the world called by their names in it. The workers keep the data as it is written. */
export function SpokenIn({ tongue, children }: Props): ReactNode {
  const workbench = useWorkbench();
  const { asWritten } = workbench;
  const named = useMemo(() => {
    const names = wordsIn(tongue, nameWords);
    return { world: namedWorld(asWritten.world, names), scenarios: namedScenarios(asWritten.scenarios, names) };
  }, [asWritten, tongue]);
  const spoken = { ...workbench, world: named.world, scenarios: named.scenarios };
  return (
    <Speaks tongue={tongue}>
      <WorkbenchProvider value={spoken}>{children}</WorkbenchProvider>
    </Speaks>
  );
}
