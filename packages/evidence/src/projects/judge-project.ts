import type { Element, Project, ProjectBook, ProjectCriterion, Quantity, World } from "@coercivity/domain";
import type { Binding } from "./binding-stage.ts";
import { countryName } from "./country-name.ts";
import { nameplateOf, rampBy, splitOutput, type Tonnes } from "./tonnes.ts";

/** What is asked of projects. */
export interface ProjectQuestion {
  readonly country: string;
  readonly element: Element;
  /** By the end of this year. */
  readonly by: number;
  /** Who closes the valve. */
  readonly issuer: string;
  /** Other buyers who bid for what nobody was promised; none unless given. */
  readonly beside: readonly string[];
}

/** What projects are held against: the world, the binding stage, and what every bidder uses of the element, kg a day. */
export interface ProjectContext {
  readonly book: ProjectBook;
  readonly world: World;
  readonly binding: Binding;
  readonly uses: ReadonlyMap<string, number>;
}

/** A project by one criterion: a number between 0 and 1, the words why, and what it rests on. */
export interface Judged {
  readonly criterion: ProjectCriterion;
  readonly value: number;
  readonly words: string;
  /** Facts that stand behind it: the project's own row first. */
  readonly facts: readonly string[];
  /** Whether any number behind it is a declared assumption. */
  readonly assumed: boolean;
}

/** A project by all criteria. */
export interface JudgedProject {
  readonly project: Project;
  readonly criteria: readonly Judged[];
  readonly tonnes: Tonnes;
}

/** Holds a project against the question: nine criteria, and the tonnes that the buyer can have by then. */
export function judgeProject(context: ProjectContext, project: Project, question: ProjectQuestion): JudgedProject {
  const { book, world, binding, uses } = context;
  const { country, element, by, issuer } = question;
  const { scales } = book;
  const plate = nameplateOf(book, world, project, element);
  const ramp = rampBy(book, project, by);
  const open = splitOutput(project.committed, uses).get(country) ?? { share: 0, own: 0, gone: 0, free: 1 };
  const withinReach = (plate?.tonnes ?? 0) * ramp.share * open.share;
  const useTonnes = (binding.kgPerDay * 365) / 1000;

  const one = (criterion: ProjectCriterion, value: number, words: string, behind: readonly Quantity[]): Judged => ({
    criterion,
    value: Math.min(1, Math.max(0, value)),
    words,
    facts: [...new Set([project.fact, ...behind.flatMap(factsOf)])],
    assumed: behind.some(({ kind }) => kind === "assumption"),
  });
  const said = (what: string | undefined): string => (what === undefined ? "the row says nothing" : `the row says "${what}"`);
  const named = (code: string): string => countryName(world, code);
  const [buyer, closes] = [named(country), named(issuer)];
  const held = binding.stages.find(({ stage }) => stage === project.stage)?.share ?? 0;
  const most = binding.binds;
  const seat = seatOf(project, country, issuer);
  const { status, funding, permit, residue, path, feed } = project;
  const promised = Object.entries(project.committed);

  return {
    project,
    tonnes: { nameplate: plate?.tonnes, from: plate?.from ?? [], ramp, open, withinReach },
    criteria: [
      one(
        "stage",
        most && most.share > 0 ? held / most.share : 0,
        most
          ? `${closes} holds ${percent(held)} of what ${buyer} uses of ${element} at stage ${project.stage}, most at ${most.stage} (${percent(most.share)})`
          : `${buyer} uses no ${element}`,
        [],
      ),
      one(
        "output",
        plate && useTonnes > 0 ? plate.tonnes / useTonnes : 0,
        plate
          ? `${round(plate.tonnes)} t of ${element} a year at nameplate, contained; ${buyer} uses ${round(useTonnes)} t`
          : `output of ${element} is not known, and counts as nothing`,
        plate?.from ?? [],
      ),
      one(
        "offtake",
        1 - open.gone,
        promised.length === 0
          ? `${said(project.said.offtakers)}; coded as promised to nobody`
          : `${percent(open.gone)} gone to others, ${percent(open.own)} ${buyer}'s by contract, ${percent(open.free)} open (${promised.map(([to, { value }]) => `${named(to)} ${percent(value)}`).join(", ")}); ${said(project.said.offtakers)}`,
        promised.map(([, share]) => share),
      ),
      one("funding", scales.funding[funding].value, `${funding}; ${said(project.said.funding)}`, [scales.funding[funding]]),
      one("status", scales.status[status].value, `${status}; ${said(project.said.status)}`, [scales.status[status]]),
      one("ramp", ramp.share, ramp.words, [
        ...(project.start ? [project.start] : []),
        book.schedule.overrunShare,
        ...book.schedule.trackRecord,
      ]),
      one(
        "ownership",
        scales.seat[seat].value,
        `${project.owner}: decided in ${named(project.seat)}${project.linked.length > 0 ? `, with holders in ${project.linked.map(named).join(", ")}` : ""}: ${seatWords(seat, buyer, closes)}`,
        [scales.seat[seat]],
      ),
      one(
        "permit",
        scales.permit[permit].value * scales.residue[residue].value,
        `permit ${permit}, residue ${residue === "none" ? "not radioactive" : residue}`,
        [scales.permit[permit], scales.residue[residue]],
      ),
      one(
        "path",
        Math.min(scales.path[path].value, scales.feed[feed].value),
        `${pathWords[path]}; feed ${feed}: ${said(project.said.feed)}. ${project.note}`,
        [scales.path[path], scales.feed[feed]],
      ),
    ],
  };
}

/** How much of a judged project its buyer can have by the end of another year, tonnes of contained element a year. */
export function withinReachBy(book: ProjectBook, { project, tonnes }: JudgedProject, year: number): number {
  return (tonnes.nameplate ?? 0) * rampBy(book, project, year).share * tonnes.open.share;
}

const pathWords = {
  finished: "leaves in the form that its buyers use",
  tied: "goes on to plants outside the issuer that stand or are named",
  open: "nobody outside the issuer is named who would take the next step",
  issuer: "goes to the issuer to be separated",
} as const;

function seatWords(seat: "own" | "third" | "linked" | "issuer", buyer: string, closes: string): string {
  if (seat === "own") return `${buyer}'s own`;
  if (seat === "third") return `neither ${buyer} nor ${closes}`;
  return seat === "linked" ? `holders from ${closes} have a part` : `${closes} decides`;
}

/** Where whoever decides sits, seen from a buyer. */
function seatOf({ seat, linked }: Project, country: string, issuer: string): "own" | "third" | "linked" | "issuer" {
  if (seat === issuer) return "issuer";
  if (linked.includes(issuer)) return "linked";
  return seat === country ? "own" : "third";
}

function factsOf(quantity: Quantity): readonly string[] {
  if (quantity.kind === "fact") return [quantity.fact];
  return quantity.kind === "derivation" ? Object.values(quantity.facts) : [];
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

function round(tonnes: number): number {
  return tonnes >= 10 ? Math.round(tonnes) : Math.round(tonnes * 100) / 100;
}
