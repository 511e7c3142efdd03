import { type Element, isoCountries, type Problem, type ProjectBook, projectCriteria } from "@coercivity/domain";
import { askedProjects, type Weights } from "@coercivity/evidence";
import { useMemo } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import type { ProjectAsk } from "../../engine/protocol.ts";
import { fieldWords } from "../../words/field.ts";
import { useWords } from "../../words/words.ts";

/** What the address says of this screen, and the names that it needs. */
export interface ProjectsView {
  readonly ask: ProjectAsk;
  /** Nobody, everybody, or one country that bids too. */
  readonly rivals: string;
  /** Weights other than the declared ones. */
  readonly weights: Partial<Weights>;
  /** What is wrong with the weights in the address; the declared ones stand meanwhile. */
  readonly problems: readonly Problem[];
  /** Project whose reasons are open. */
  readonly open: string | undefined;
  /** Whether projects that can bring nothing are shown too. */
  readonly all: boolean;
  readonly buyers: readonly string[];
  readonly elements: readonly Element[];
  readonly years: readonly number[];
  readonly countryName: (code: string) => string;
  readonly elementName: (element: string) => string;
  readonly set: (part: Readonly<Record<string, string>>, how?: "push" | "replace") => void;
}

/** First and last year that the question offers. */
const yearsOffered = [2026, 2040] as const;
const home = { country: "KOR", element: "Dy", by: 2030 } as const;

/** Reads the view from the address; what is missing or unknown is what the screen opens with. */
export function useProjectsView(book: ProjectBook): ProjectsView {
  const { link, change, world, asWritten } = useWorkbench();
  const field = useWords(fieldWords);
  const fixed = useMemo(() => {
    const names = new Map(world.countries.map(({ code, name }) => [code, name]));
    const used = new Set(world.streams.flatMap(({ elementPerKg }) => Object.keys(elementPerKg)));
    return {
      buyers: [...new Set(world.facilities.flatMap(({ industry, country }) => (industry ? [country] : [])))].sort(),
      elements: [...used] as Element[],
      years: Array.from({ length: yearsOffered[1] - yearsOffered[0] + 1 }, (_, n) => yearsOffered[0] + n),
      countryName: (code: string) => names.get(code) ?? isoCountries[code] ?? code,
    };
  }, [world]);
  const { view, question } = link;
  const one = <T extends string>(value: string | undefined, known: readonly T[], otherwise: T): T =>
    known.find((name) => name === value) ?? otherwise;
  const country = one(view.for ?? question.target, fixed.buyers, home.country);
  const element = one(view.element, fixed.elements, home.element);
  const by = fixed.years.find((year) => String(year) === view.by) ?? home.by;
  const rivals = one(view.beside, ["all", ...fixed.buyers.filter((code) => code !== country)], "");
  const asked = useMemo(
    () =>
      askedProjects(
        { country, element, by: String(by), ...(view.weights === undefined ? {} : { weights: view.weights }) },
        book,
        asWritten.world,
        "CHN",
      ),
    [country, element, by, view.weights, book, asWritten],
  );
  return {
    ...fixed,
    ask: {
      scenario: question.scenario,
      country,
      element,
      by,
      beside: rivals === "" ? [] : rivals === "all" ? fixed.buyers.filter((code) => code !== country) : [rivals],
    },
    rivals,
    ...weighed(asked),
    open: view.open,
    all: view.all === "yes",
    elementName: (name) => field.elements[name] ?? name,
    set: (part, how = "push") => change({ view: { ...view, ...part } }, how),
  };
}

/** Sliders can be moved to where nothing counts; that is shown as it is. What else is wrong with weights leaves the declared ones standing. */
function weighed(asked: ReturnType<typeof askedProjects>): Pick<ProjectsView, "weights" | "problems"> {
  if (!("problems" in asked)) return { weights: asked.weights, problems: [] };
  if (asked.problems.some(({ code }) => code !== "project/weights-all-zero")) return { weights: {}, problems: asked.problems };
  return { weights: Object.fromEntries(projectCriteria.map((name) => [name, 0])), problems: [] };
}

/** Weights as the address and the command write them. */
export function weightsText(weights: Partial<Weights>): string {
  return Object.entries(weights)
    .map(([name, value]) => `${name}=${value}`)
    .join(",");
}
