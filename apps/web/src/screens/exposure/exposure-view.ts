import type { Element, Stage, World } from "@coercivity/domain";
import { useMemo } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { fieldWords } from "../../words/field.ts";
import { called, type Names, nameWords } from "../../words/names.ts";
import { useWords } from "../../words/words.ts";
import type { CountBy } from "./exposure-protocol.ts";

/** Stages that the table shows; cracking stands between mine and separation and is left to the command. */
export type TableStage = Exclude<Stage, "crack" | "product">;
export const tableStages: readonly TableStage[] = ["mine", "separate", "metal", "magnet", "part"];
export type SortBy = TableStage | "any" | "direct";

/** What the address says of this screen, and the names that it needs. */
export interface ExposureView {
  readonly element: Element;
  readonly on: string;
  readonly by: CountBy;
  readonly target: string;
  readonly sort: SortBy;
  readonly way: string | undefined;
  /** Cell whose reasons are open. */
  readonly cell: { readonly country: string; readonly stage: TableStage } | undefined;
  readonly fact: string | undefined;
  readonly elements: readonly Element[];
  readonly buyers: readonly string[];
  readonly countryName: (code: string) => string;
  /** A name of the data, such as that of a plant or of what a fact counts, in the page’s language. */
  readonly called: (english: string) => string;
  readonly elementName: (element: string) => string;
  readonly set: (part: Readonly<Record<string, string>>, how?: "push" | "replace") => void;
}

/** Reads the view from the address; what is missing or unknown is what the screen opens with. */
export function useExposureView(): ExposureView {
  const { link, change, world } = useWorkbench();
  const field = useWords(fieldWords);
  const names = useWords(nameWords);
  const fixed = useMemo(() => ({ ...namesOf(world, names), elements: elementsOf(world), buyers: buyersOf(world) }), [world, names]);
  const { view } = link;
  const one = <T extends string>(value: string | undefined, known: readonly T[], home: T): T =>
    known.find((name) => name === value) ?? home;
  const [country, stage] = (view.cell ?? "").split(".");
  const codes = world.countries.map(({ code }) => code);
  return {
    ...fixed,
    element: one(view.element, fixed.elements, "Dy"),
    on: one(view.on, codes, "CHN"),
    by: one(view.by, ["territory", "control"] as const, "territory"),
    target: one(view.target ?? link.question.target, fixed.buyers, "KOR"),
    sort: one(view.sort, [...tableStages, "any", "direct"] as const, "magnet"),
    way: view.way,
    cell:
      country !== undefined && fixed.buyers.includes(country) && tableStages.some((name) => name === stage)
        ? { country, stage: stage as TableStage }
        : undefined,
    fact: view.fact,
    elementName: (element) => field.elements[element] ?? element,
    set: (part, how = "push") => change({ view: { ...view, ...part } }, how),
  };
}

function namesOf(world: World, names: Names): Pick<ExposureView, "countryName" | "called"> {
  const countries = new Map(world.countries.map(({ code, name }) => [code, name]));
  return { countryName: (code) => countries.get(code) ?? called(names, code), called: (english) => called(names, english) };
}

function elementsOf(world: World): Element[] {
  return [...new Set(world.streams.flatMap(({ elementPerKg }) => Object.keys(elementPerKg)))] as Element[];
}

function buyersOf(world: World): string[] {
  return [...new Set(world.facilities.flatMap(({ industry, country }) => (industry ? [country] : [])))].sort();
}
