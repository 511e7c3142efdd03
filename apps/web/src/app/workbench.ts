import type { Scenario, World } from "@coercivity/domain";
import { createContext, type RefObject, useContext, useEffect } from "react";
import type { PageFiles } from "../data/page-file.ts";
import type { Desk } from "../engine/desk.ts";
import type { Link, Made, Question } from "../link/link.ts";

/** What every screen works with. */
export interface Workbench {
  /** Address of the page, without query and fragment; the data folder lies beside it. */
  readonly base: string;
  readonly bundle: string;
  readonly world: World;
  readonly scenarios: readonly Scenario[];
  /** Both as the data writes them, in English; those above are called by their names in the page's language. */
  readonly asWritten: Pick<Workbench, "world" | "scenarios">;
  readonly first: PageFiles["first"];
  readonly desk: Desk;
  readonly link: Link;
  /** Changes the address, and with it the page. `replace` leaves no step to undo: for what changes while something is dragged. */
  readonly change: (change: Partial<Link>, how?: "push" | "replace") => void;
  /** What the screen in view rests on, once it is drawn: a copied link says it, so that a later model can show both. */
  readonly made: RefObject<MadeNow | undefined>;
  /** What gives the numbers of the screen in view in a terminal, as that screen last said it. */
  readonly command: RefObject<string | undefined>;
  readonly undo: (() => void) | undefined;
}

/** The model and the finding on the screen. */
export interface MadeNow extends Made {
  readonly question: Question;
  readonly finding: string;
}

const WorkbenchContext: React.Context<Workbench | undefined> = createContext<Workbench | undefined>(undefined);
export const WorkbenchProvider: React.Provider<Workbench | undefined> = WorkbenchContext.Provider;

/** The workbench that a component stands on. Throws outside of one. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error("there is no workbench around this component");
  return workbench;
}

/** Says, for as long as the screen is shown, which command gives its numbers in a terminal. */
export function useCommand(text: string): void {
  const { command } = useWorkbench();
  useEffect(() => {
    command.current = text;
    return () => {
      command.current = undefined;
    };
  }, [command, text]);
}
