import type { Bundle, Element } from "@coercivity/domain";
import { findSubject } from "../chain/subject.ts";
import { directDependence } from "./direct.ts";
import { embedded, type OriginShare } from "./embedded.ts";
import type { Range } from "./range.ts";

/** One year's dependence of a country on another for one element, counted three ways. */
export interface YearPoint {
  readonly year: number;
  /** Share of all imports that comes straight from there, kg of element over all forms. */
  readonly direct: Range;
  /** Share of what was separated (for what no plant separates: dug or made into metal) that was so there. */
  readonly embedded: Range;
  readonly anyStage: Range;
}

const none: Range = { value: 0, low: 0, high: 0 };

/** The point of a bundle's year on the line of a country's dependence; none where nothing of the element reaches it. */
export function yearPoint(bundle: Bundle, country: string, element: Element, on: string): YearPoint | undefined {
  const subject = findSubject(bundle.world, country);
  if (!subject) return undefined;
  const within = embedded(bundle, subject, element, undefined, [on]);
  if (!(within.kgPerDay.value > 0)) return undefined;
  const of = (origins: readonly OriginShare[] | undefined): Range => origins?.find(({ name }) => name === on)?.share ?? none;
  const at = (name: string): readonly OriginShare[] | undefined => within.stages.find(({ stage }) => stage === name)?.origins;
  return {
    year: bundle.world.year,
    direct: of(directDependence(bundle, subject, element).imports),
    embedded: of(at("separate") ?? at("metal") ?? at("mine")),
    anyStage: of(within.anyStage),
  };
}
