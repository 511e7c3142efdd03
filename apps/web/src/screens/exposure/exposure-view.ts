import type { Element, Stage, World } from "@coercivity/domain";
import type { Range } from "@coercivity/exposure";
import { useMemo } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { fieldWords } from "../../words/field.ts";
import { called, type Names, nameWords } from "../../words/names.ts";
import { useWords } from "../../words/words.ts";
import type { BuyerRow, CountBy, IndexChanges } from "./exposure-protocol.ts";

/** Stages that the table shows. */
export type TableStage = Exclude<Stage, "product">;
export const tableStages: readonly TableStage[] = ["mine", "crack", "separate", "metal", "magnet", "part"];
/** A stage can be the narrowest where this much of what a buyer uses passes it: what a hundredth passes binds a hundredth. */
const passedByMost = 0.5;

/** Shares at the stages that most of a buyer’s use passes, in the order of the table. */
export function bindingStages(row: BuyerRow): (Range | undefined)[] {
  return tableStages.map((stage) => ((row.passed[stage] ?? 0) >= passedByMost ? row.stages[stage] : undefined));
}

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
  /** Mine taken away and mine added in joint production, as the command reads them; empty for none. */
  readonly without: string;
  readonly add: string;
  /** Product whose cost is split. */
  readonly product: string | undefined;
  /** Inputs of the indices that were moved. */
  readonly changes: IndexChanges;
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
    without: view.without ?? "",
    add: view.add ?? "",
    product: view.product,
    changes: changesOf(view),
    elementName: (element) => field.elements[element] ?? element,
    set: (part, how = "push") => change({ view: { ...view, ...part } }, how),
  };
}

/** Ends between which each input of the indices can be moved; what lies beyond is not read. */
export const indexLimits: Readonly<Record<keyof IndexChanges, readonly [low: number, high: number, step: number]>> = {
  t: [0.8, 2, 0.1],
  wgi: [0, 10, 0.1],
  importReliance: [0, 1, 0.05],
  endOfLifeRecycling: [0, 0.5, 0.01],
  k: [1, 5, 1],
};

/** `view.t=1.5` and its like. */
function changesOf(view: Readonly<Record<string, string>>): IndexChanges {
  const read = (Object.keys(indexLimits) as (keyof IndexChanges)[]).flatMap((name) => {
    const [low, high] = indexLimits[name];
    const text = view[name];
    const value = Number(text);
    return text === undefined || text === "" || !(value >= low && value <= high) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(read);
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
