import type { Bundle, Element, PublishedShare } from "@coercivity/domain";
import { bySeat, byTerritory } from "@coercivity/exposure/chain/labels";
import type { Subject } from "@coercivity/exposure/chain/subject";
import { directDependence } from "@coercivity/exposure/dependence/direct";
import { type Embedded, embedded, type OriginShare } from "@coercivity/exposure/dependence/embedded";
import { fullYear } from "@coercivity/ledger/bundle";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { formatMass } from "../present/format-number.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";
import { typedProblem } from "../typed-problem.ts";
import { openWorkspace, refuse } from "../workspace.ts";
import { askSubject, askSupplier, knownElement, type Supplier, worldElements } from "./ask.ts";
import { shareCells } from "./range-text.ts";
import { words } from "./words.ts";

export interface ShowFlags {
  readonly element?: string;
  readonly on?: string;
  readonly by?: "territory" | "control";
  readonly basis?: "weight" | "value" | "use";
  readonly year?: number;
  readonly json?: true;
  readonly csv?: true;
}

/** One measured dependence of the subject: what is measured, where, on which basis, from whom. */
interface Row {
  readonly measure: "direct" | "indirect" | "embedded" | "any-stage";
  readonly at: string;
  readonly basis: string;
  readonly scope: string;
  readonly origins: readonly OriginShare[];
}

/** `exposure <subject>`: dependence of one subject, for one element or all. */
export async function show(io: Io, name: string, flags: ShowFlags): Promise<void> {
  const workspace = await openWorkspace(io, flags.year);
  if (!workspace) return;
  const { bundle, fit } = workspace;
  const { world } = bundle;
  const { subject, problems } = askSubject(world, name);
  const on = flags.on === undefined ? undefined : askSupplier(world, flags.on);
  const wrong = [...problems, ...knownElement(world, flags.element), ...(on?.problems ?? [])];
  if (!subject || wrong.length > 0) return refuse(io, wrong);
  const asked = flags.element === undefined ? worldElements(world) : [flags.element as Element];
  const answers = asked
    .map((element) => dependenceOf(bundle, subject, element, on?.supplier, flags))
    .filter(({ within }) => within.kgPerDay.value > 0);
  if (answers.length === 0)
    return refuse(io, [typedProblem("no-use", words.noUse(subject.name, flags.element ?? "any element"), words.noUseHint)]);
  const about = {
    subject: subject.name,
    kind: subject.kind,
    year: world.year,
    baselines: bundle.baselines.length,
    bundle: bundle.id,
  };
  if (flags.json) {
    const out = answers.map(({ element, rows, within, reliance }) => ({
      element,
      kgPerDay: within.kgPerDay,
      rows: rows.map((row) => only(row, on?.supplier)),
      reliance,
    }));
    io.stdout(`${JSON.stringify({ ...about, elements: out }, undefined, 2)}\n`);
  } else if (flags.csv) {
    const head = ["subject", "element", "measure", "at", "basis", "scope", "year", "origin", "share", "low", "high"];
    const lines = answers.flatMap(({ element, rows }) =>
      rows.flatMap((row) =>
        only(row, on?.supplier).origins.map(({ name: origin, share }) => [
          subject.name,
          element,
          row.measure,
          row.at,
          row.basis,
          row.scope,
          world.year,
          origin,
          share.value,
          share.low,
          share.high,
        ]),
      ),
    );
    io.stdout(csvText([head, ...lines]));
  } else if (answers.length === 1) io.stdout(oneText(io, bundle, subject, answers[0]!, on?.supplier, fit.published, flags.by));
  else io.stdout(allText(io, bundle, subject, answers, on?.supplier));
}

interface Answer {
  readonly element: Element;
  readonly rows: readonly Row[];
  readonly within: Embedded;
  readonly reliance: ReturnType<typeof directDependence>["reliance"];
}

function dependenceOf(
  bundle: Bundle,
  subject: Subject,
  element: Element,
  on: Supplier | undefined,
  { by, basis: only }: Pick<ShowFlags, "by" | "basis">,
): Answer {
  const label = on !== undefined && on.kind !== "country" ? on.label : by === "control" ? bySeat : byTerritory;
  const within = embedded(bundle, subject, element, label, on ? [on.name] : []);
  const direct = directDependence(bundle, subject, element);
  const scopes = {
    weight: `imports, kg of ${element}`,
    value: `imports, at ${bundle.world.year} prices of the form`,
    use: `all used, home supply included, kg of ${element}`,
  };
  const rows: Row[] = [
    ...direct.direct.map(({ form, basis, origins }): Row => ({ measure: "direct", at: form, basis, scope: scopes[basis], origins })),
    ...direct.indirect.map(
      ({ form, origins }): Row => ({ measure: "indirect", at: form, basis: "weight", scope: "inputs of the makers of imports", origins }),
    ),
    ...within.stages.map(
      ({ stage, origins }): Row => ({
        measure: "embedded",
        at: stage,
        basis: "use",
        scope: `all used that passed the stage, kg of ${element}`,
        origins,
      }),
    ),
    {
      measure: "any-stage",
      at: "anywhere",
      basis: "use",
      scope: `all used whose path touches it, kg of ${element}`,
      origins: within.anyStage,
    },
  ];
  const customs = (row: Row): boolean => row.measure === "direct" || row.measure === "indirect";
  const kept = rows.filter((row) => (only === undefined || row.basis === only) && !(on?.kind === "controller" && customs(row)));
  return { element, rows: kept, within, reliance: direct.reliance };
}

function only(row: Row, on: Supplier | undefined): Row {
  return on === undefined ? row : { ...row, origins: row.origins.filter(({ name }) => name === nameAt(row, on)) };
}

/** What a supplier is called in a row: customs know the country of an area alone. */
function nameAt({ measure }: Row, { kind, name, country }: Supplier): string | undefined {
  return kind === "area" && (measure === "direct" || measure === "indirect") ? country : name;
}

/** Whom the dependence is shown on: as asked, else whoever the paths of all elements touch most, the subject's own country apart. */
function supplierOf(answers: readonly Answer[], subject: Subject, on: Supplier | undefined): string {
  if (on !== undefined) return on.name;
  const sums = new Map<string, number>();
  const own = subject.kind === "industry" ? [] : subject.countries;
  for (const { within } of answers) {
    for (const { name, share } of within.anyStage) if (!own.includes(name)) sums.set(name, (sums.get(name) ?? 0) + share.value);
  }
  return [...sums].reduce((most, one) => (one[1] > most[1] ? one : most), ["CHN", 0] as const)[0];
}

function oneText(
  io: Io,
  bundle: Bundle,
  subject: Subject,
  answer: Answer,
  asked: Supplier | undefined,
  published: readonly PublishedShare[],
  by: ShowFlags["by"],
): string {
  const { bold } = paintFor(io);
  const on = supplierOf([answer], subject, asked);
  const { world } = bundle;
  const held = by === "control" || asked?.kind === "controller";
  const none = { value: 0, low: 0, high: 0 };
  const rows = answer.rows.map((row) => {
    const here = asked ? nameAt(row, asked) : on;
    const share = row.origins.find(({ name }) => name === here)?.share ?? none;
    const others = row.origins.filter(({ name }) => name !== here).slice(0, 3);
    return [
      row.measure,
      row.at,
      row.basis,
      ...shareCells(share),
      others.map(({ name, share: { value } }) => `${name} ${shareCells({ value, low: 0, high: 0 })[0]}`).join(", "),
    ];
  });
  const columns = [
    { title: "measure" },
    { title: "at" },
    { title: "basis" },
    { title: `on ${on}`, right: true },
    { title: "baselines", right: true },
    { title: "others" },
  ];
  const said = published.filter(({ importer, supplier }) => subject.countries.includes(importer) && supplier === on);
  const mine = answer.within.stages.find(({ stage }) => stage === "mine")?.origins.find(({ name }) => name === on)?.share.value ?? 0;
  const passedMine = answer.within.stages.some(({ stage }) => stage === "mine");
  const mined = passedMine ? `, ${shareCells({ value: mine, low: 0, high: 0 })[0]} is mined ${held ? "in its hands" : "there"}` : "";
  const any = answer.within.anyStage.find(({ name }) => name === on)?.share.value ?? 0;
  const blocks = [
    bold(
      `${subject.name} on ${on}, ${answer.element}, ${world.year}: ${shareCells({ value: any, low: 0, high: 0 })[0]} of what it uses touches ${on}${mined}`,
    ),
    `${formatMass(answer.within.kgPerDay.value * 365)} of ${answer.element} a year reach it; shares are ${words.range(bundle.baselines.length)}.`,
    ...tableLines(columns, rows),
    "",
    "net import reliance",
    ...tableLines(
      [{ title: "form" }, { title: "share", right: true }, { title: "baselines", right: true }],
      answer.reliance.map(({ form, share }) => [form, ...shareCells(share)]),
    ),
    ...(said.length === 0
      ? []
      : [
          "",
          "published shares, each in its own scope, beside the fitted year",
          ...tableLines(
            [{ title: "item" }, { title: "year" }, { title: "says", right: true }, { title: "fitted", right: true }, { title: "scope" }],
            said
              .slice(0, 12)
              .map((row) => [
                row.item,
                row.year,
                shareCells({ value: row.published, low: 0, high: 0 })[0],
                row.fitted === null ? "–" : shareCells({ value: row.fitted, low: 0, high: 0 })[0],
                row.scope ?? row.definition,
              ]),
          ),
        ]),
    "",
    "direct: customs origin of the form bought. indirect: where its makers bought, one tier up. embedded: where the element in all it uses was at",
    "that stage, of what passed it. any-stage: share whose path touches the country at all; these overlap. Weight in kg of element.",
    ...(asked?.kind === "area" ? [words.customsSee(asked.country!)] : []),
    ...(asked?.kind === "controller" ? [words.customsBlind] : []),
    ...(world.year === fullYear ? [] : [words.smallWorld(world.year)]),
  ];
  return `${blocks.join("\n")}\n`;
}

function allText(io: Io, bundle: Bundle, subject: Subject, answers: readonly Answer[], asked: Supplier | undefined): string {
  const { bold } = paintFor(io);
  const on = supplierOf(answers, subject, asked);
  const stages = ["mine", "crack", "separate", "metal", "magnet", "part"] as const;
  const rows = answers.map(({ element, within }) => [
    element,
    formatMass(within.kgPerDay.value * 365),
    ...stages.map((stage) => {
      const found = within.stages.find((one) => one.stage === stage);
      return found ? shareCells({ value: found.origins.find(({ name }) => name === on)?.share.value ?? 0, low: 0, high: 0 })[0] : "–";
    }),
    ...shareCells(within.anyStage.find(({ name }) => name === on)?.share ?? { value: 0, low: 0, high: 0 }),
  ]);
  const columns = [{ title: "element" }, ...["used a year", ...stages, "any stage", "baselines"].map((title) => ({ title, right: true }))];
  const lines = [
    bold(`${subject.name} on ${on}, ${bundle.world.year}: share of the element it uses that was there at each stage`),
    ...tableLines(columns, rows),
    "",
    `Of what passed the stage, kg of element; baselines: ${words.range(bundle.baselines.length)}, any stage. One element: --element Dy`,
    ...(bundle.world.year === fullYear ? [] : [words.smallWorld(bundle.world.year)]),
  ];
  return `${lines.join("\n")}\n`;
}
