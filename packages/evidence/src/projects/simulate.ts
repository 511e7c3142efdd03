import type { Bundle, Element, ProjectBook, Quantity, Response, Scenario } from "@coercivity/domain";
import { aimedAt, useAtRest } from "@coercivity/study";
import { countryName } from "./country-name.ts";
import type { JudgedProject, ProjectQuestion } from "./judge-project.ts";
import { grownSince, type Ramp, streamOf } from "./tonnes.ts";

/** A world with a project in it, or the words why the simulator has nothing to say of it. */
export type ProjectTrial =
  | { readonly bundle: Bundle; readonly scenario: Scenario; readonly streams: readonly string[]; readonly withoutUsers: readonly string[] }
  | { readonly why: string };

/** The scenario's measures aimed at the country, with no project. */
export function withoutProject(scenario: Scenario, { country }: ProjectQuestion): Scenario {
  return aimedAt(scenario, country);
}

/**
 * Puts what the country can have of a project by the year into the simulator, as supply from outside the chain used as far as something is missing: all
 * elements that its coding gives, each
 *
 *   share of use = nameplate × share reached since the baseline year × open share × share of its feed that is not the issuer's
 *                  ÷ what users in the country take of that stream at rest
 *
 * at most 1, in the world of the baseline year, where what the project made then already flows; decided early enough to stand when the measures come. A permit that rests on radioactive residue can still
 * fail. Whether the project is finished at all is not in it: the criteria say how likely that is.
 */
export function projectTrial(
  book: ProjectBook,
  bundle: Bundle,
  scenario: Scenario,
  { project, tonnes }: JudgedProject,
  question: ProjectQuestion,
): ProjectTrial {
  const { country, issuer, by } = question;
  if (tonnes.ramp.share === 0) return { why: tonnes.ramp.words };
  if (tonnes.open.share === 0) return { why: "all of it is promised to others" };
  const grown = grownSince(book, project, bundle.world.year, by);
  if (grown.share === 0) return { why: `it ran in ${bundle.world.year} as it will in ${by}: what it makes is in the loss already` };
  if (project.seat === issuer || project.path === "issuer")
    return { why: `${countryName(bundle.world, issuer)} decides over it, or separates it: it stops with the rest` };
  if (project.stage === "mine" || project.stage === "crack")
    return {
      why:
        project.sameTonnesAs === undefined
          ? "leaves unseparated, and users take none of that"
          : `the same tonnes count at ${book.projects.find(({ id }) => id === project.sameTonnesAs)?.name ?? project.sameTonnesAs}`,
    };
  const own = Object.entries(project.output).map(([element, tons]) => ({
    stream: streamOf(project.stage, element as Element),
    tonnes: tons,
    part: 1,
  }));
  const made = project.goods
    ? Object.entries(book.mix).map(([id, part]) => ({
        stream: `${project.goods!.form}.${id}`,
        tonnes: project.goods!.tonnes,
        part: part.value,
      }))
    : own;
  const withoutUsers: string[] = [];
  const responses = made.flatMap(({ stream, tonnes: plate, part }, n): Response[] => {
    const use = (useAtRest(bundle, country, stream) * 365) / 1000;
    if (!(plate.value > 0)) return [];
    if (!(use > 0)) {
      withoutUsers.push(stream);
      return [];
    }
    const free = (part * tonnes.open.share * book.scales.feed[project.feed].value) / use;
    const { adversePerYear, outDays, permitLuck } = book.schedule;
    return [
      {
        kind: "new-supply",
        id: `project-${project.id}-${n + 1}`,
        title: project.name,
        to: [country],
        streams: [stream],
        share: shareOfUse(project.fact, by, free, plate, grown),
        decided: scenario.start,
        leadDays: inPlace,
        ...(project.residue === "radioactive" ? { adversePerYear, outDays, permitLuck } : {}),
      },
    ];
  });
  if (responses.length === 0)
    return {
      why: `nobody in ${countryName(bundle.world, country)} takes ${withoutUsers.length > 0 ? withoutUsers.join(", ") : "what it makes"}`,
    };
  const aimed = withoutProject(scenario, question);
  return {
    bundle: { ...bundle, world: { ...bundle.world, responses: [...bundle.world.responses, ...responses] } },
    scenario: { ...aimed, responses: [...aimed.responses, ...responses.map(({ id }) => id)] },
    streams: responses.flatMap((response) => ("streams" in response ? response.streams : [])),
    withoutUsers,
  };
}

const inPlace: Quantity = { kind: "assumption", value: 0, low: 0, high: 0, unit: "days", why: "in place before the measures came" };

/** Tonnes over use, with the ends that nameplate and track record allow; never more than all of it. */
function shareOfUse(fact: string, by: number, free: number, { value, low = value, high = value }: Quantity, ramp: Ramp): Quantity {
  const most = (share: number): number => Math.min(1, share);
  return {
    kind: "assumption",
    value: most(value * ramp.share * free),
    low: most(low * ramp.low * free),
    high: most(high * ramp.high * free),
    unit: "share",
    why: `nameplate of ${fact}, its share reached by ${by} beyond the baseline year, what is not promised to others, over use at rest`,
  };
}
