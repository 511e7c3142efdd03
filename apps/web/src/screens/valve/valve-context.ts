import type { Scenario } from "@coercivity/domain";
import { useMemo } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { scenarioOf } from "../../engine/scenario-of.ts";
import type { Question } from "../../link/link.ts";
import { fieldWords } from "../../words/field.ts";
import { leverWords } from "../../words/levers.ts";
import { called, nameWords, plantName } from "../../words/names.ts";
import { useWords } from "../../words/words.ts";
import type { NameContext } from "./number-name.ts";

/** What the parts of the screen need to speak of a question. */
export interface Speaking {
  readonly scenario: Scenario;
  readonly parent: Scenario;
  /** The target's countries as a list in words. */
  readonly target: string;
  readonly countryName: (code: string) => string;
  /** A country's name as it stands within a sentence. */
  readonly countryInText: (code: string) => string;
  readonly industryName: (id: string) => string;
  readonly streamName: (id: string) => string;
  readonly plantName: (id: string) => string;
  /** A name of the data, such as a response’s title, in the page’s language. */
  readonly called: (english: string) => string;
  readonly names: NameContext;
}

/** Looks the question's scenario and the names of its things up. */
export function useSpeaking(question: Question): Speaking {
  const { scenarios, world } = useWorkbench();
  const field = useWords(fieldWords);
  const levers = useWords(leverWords);
  const names = useWords(nameWords);
  return useMemo(() => {
    const parent = scenarios.find(({ id }) => id === question.scenario) ?? scenarios[0]!;
    const scenario = scenarioOf(question, scenarios, world) ?? parent;
    const countries = new Map(world.countries.map(({ code, name }) => [code, name]));
    const countryName = (code: string): string => countries.get(code) ?? code;
    const countryInText = (code: string): string => field.inText(countryName(code));
    const facilities = new Map(world.facilities.map((one) => [one.id, one]));
    const streams = new Map(world.streams.map(({ id, name }) => [id, name]));
    const industryName = (id: string): string => {
      const found = facilities.get(id);
      const application = found?.industry?.application;
      if (!found || application === undefined) return id;
      const name = field.applications[application] ?? application;
      return scenario.target.length > 1 ? field.industryOf(name, countryName(found.country)) : name;
    };
    return {
      scenario,
      parent,
      target: field.list(scenario.target.map(countryInText)),
      countryName,
      countryInText,
      industryName,
      streamName: (id) => streams.get(id) ?? id,
      plantName: (id) => plantName(id, names, countryName),
      called: (english) => called(names, english),
      names: { words: levers, applications: field.applications, world, scenario },
    };
  }, [question, scenarios, world, field, levers, names]);
}
