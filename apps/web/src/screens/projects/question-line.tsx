import type { ReactNode } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { questionOf } from "../../link/link.ts";
import { Slot } from "../../parts/slot.tsx";
import { projectsWords } from "../../words/projects.ts";
import { useWords } from "../../words/words.ts";
import type { ProjectsView } from "./projects-view.ts";

/** The question, with a slot for each thing that can be asked otherwise. */
export function QuestionLine({ view }: { readonly view: ProjectsView }): ReactNode {
  const { question: say } = useWords(projectsWords);
  const { change, scenarios } = useWorkbench();
  const { ask, rivals, buyers, elements, years, countryName, elementName, set } = view;
  const others = buyers.filter((code) => code !== ask.country);
  const named = (codes: readonly string[]) => codes.map((code) => ({ value: code, text: countryName(code) }));
  return (
    <p className="question">
      {say.who} <Slot label={say.country} value={ask.country} options={named(buyers)} onChange={(code) => set({ for: code, open: "" })} />{" "}
      {say.in}{" "}
      <Slot
        label={say.element}
        value={ask.element}
        options={elements.map((one) => ({ value: one, text: elementName(one) }))}
        onChange={(one) => set({ element: one, open: "" })}
      />{" "}
      {say.by}{" "}
      <Slot
        label={say.year}
        value={String(ask.by)}
        options={years.map((year) => ({ value: String(year), text: String(year) }))}
        onChange={(year) => set({ by: year })}
      />
      {say.under}{" "}
      <Slot
        label={say.scenario}
        value={ask.scenario}
        options={scenarios.filter(({ measures }) => measures.length > 0).map(({ id, title }) => ({ value: id, text: title }))}
        onChange={(scenario) => change({ question: { ...questionOf(scenario), target: ask.country } })}
      />
      {say.beside}{" "}
      <Slot
        label={say.rivals}
        value={rivals}
        options={[{ value: "", text: say.nobody }, { value: "all", text: say.everybody }, ...named(others)]}
        onChange={(code) => set({ beside: code })}
      />{" "}
      {say.bidding}
    </p>
  );
}
