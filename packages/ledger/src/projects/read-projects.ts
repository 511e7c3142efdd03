import { join } from "node:path";
import {
  type Element,
  isCountryCode,
  nearest,
  nearestCountry,
  type Place,
  type Project,
  type ProjectsRead,
  type Quantity,
  type SupplyProjectsRow,
} from "@coercivity/domain";
import { keysAt, type ProjectsFile, projectsFile, type QuantitySpec } from "@coercivity/domain/schema";
import type { Path } from "../text/positions.ts";
import { problemsFromZod } from "../text/problems-from-zod.ts";
import { readYaml } from "../text/read-yaml.ts";
import type { FactBook } from "../world/fact-book.ts";
import { type Gather, gather } from "../world/gather.ts";
import { worldProblems } from "../world/messages.ts";
import { projectProblems as say } from "./messages.ts";

const file = "facts/world/projects.yaml";
const table = "supply_projects";
/** Columns of a row that give the output of an element. */
const columns = { NdPr: "ndpr_tpa", Dy: "dy_tpa", Tb: "tb_tpa" } as const;

/** Reads how the rows of facts/supply_projects.csv are coded, with all that is wrong with it. `streams` are the world's stream ids. */
export async function readProjects(root: string, book: FactBook, streams: readonly string[]): Promise<ProjectsRead> {
  const yaml = await readYaml(join(root, file), { name: file });
  if (yaml.problems.length > 0) return { ok: false, problems: yaml.problems };
  const parsed = projectsFile.safeParse(yaml.value);
  if (!parsed.success) {
    const keys = (path: Path) => keysAt(projectsFile, path);
    return { ok: false, problems: problemsFromZod(parsed.error, yaml, file, { value: yaml.value, keysAt: keys }) };
  }
  const out = gather(book, (at, unit, expected) => worldProblems.unitUnexpected(at, "the number", unit, expected));
  const at = (...path: Path): Place => ({ file, ...yaml.positionOf(path) });
  const { asOf, weights, scales, schedule, mix, projects } = parsed.data;
  const rows = book.tables.get(table) ?? [];
  const known = rows.map(({ id }) => id.slice(table.length + 1));

  const share = (spec: QuantitySpec, ...path: Path): Quantity => shareOf(out, spec, at(...path));
  const coded = Object.entries(projects).flatMap(([id, spec]): Project[] => {
    const fact = book.byId.get(`${table}:${id}`);
    if (!fact) {
      out.add(say.unknownRow({ file, ...yaml.keyPositionOf(["projects", id]) }, id, nearest(id, known)));
      return [];
    }
    for (const [code, ...path] of [
      [spec.seat, "seat"],
      ...(spec.linked ?? []).map((one, n) => [one, "linked", n] as const),
      ...Object.keys(spec.committed ?? {}).map((one) => [one, "committed", one] as const),
    ] as const) {
      if (!isCountryCode(code)) out.add(say.unknownCountry(at("projects", id, ...path), code, nearestCountry(code)));
    }
    const same = spec.sameTonnesAs;
    if (same !== undefined && !(same in projects))
      out.add(say.unknownProject(at("projects", id, "sameTonnesAs"), same, nearest(same, Object.keys(projects))));
    const committed = Object.fromEntries(
      Object.entries(spec.committed ?? {}).map(([to, one]) => [to, share(one, "projects", id, "committed", to)]),
    );
    const promised = Object.values(committed).reduce((sum, { value }) => sum + value, 0);
    if (promised > 1 + 1e-9) out.add(say.soldTwice(at("projects", id, "committed"), id, promised));
    return [
      projectOf(id, spec, fact as (typeof rows)[number], committed, (one, unit, ...path) =>
        out.quantity(one, at("projects", id, ...path), unit),
      ),
    ];
  });

  const classes = Object.entries(mix).map(([id, spec]) => {
    if (!streams.includes(`magnet.${id}`)) out.add(say.unknownClass(at("mix", id), id));
    return [id, share(spec, "mix", id)] as const;
  });
  const whole = classes.reduce((sum, [, { value }]) => sum + value, 0);
  if (Math.abs(whole - 1) > 1e-9) out.add(say.mixNotWhole(at("mix"), whole));
  const weighed = mapped(weights, (spec, name) => {
    const weight = out.quantity(spec, at("weights", name), "weight");
    const least = Math.min(weight.value, weight.low ?? weight.value);
    if (least < 0) out.add(say.negativeWeight(at("weights", name), least));
    return weight;
  });
  const worth = mapped(scales, (levels, scale) =>
    mapped(levels as Record<string, QuantitySpec>, (spec, level) => share(spec, "scales", scale, level)),
  );
  const bookOf = {
    asOf,
    weights: weighed,
    scales: worth as never,
    schedule: {
      overrunShare: out.quantity(schedule.overrunShare, at("schedule", "overrunShare"), "share"),
      trackRecord: schedule.trackRecord.map((spec, n) => share(spec, "schedule", "trackRecord", n)) as unknown as readonly [
        Quantity,
        Quantity,
        Quantity,
      ],
      ripe: share(schedule.ripe, "schedule", "ripe"),
      ripeYears: out.quantity(schedule.ripeYears, at("schedule", "ripeYears"), "years"),
      adversePerYear: out.quantity(schedule.adversePerYear, at("schedule", "adversePerYear"), "share per year"),
      outDays: out.quantity(schedule.outDays, at("schedule", "outDays"), "days"),
      permitLuck: out.quantity(schedule.permitLuck, at("schedule", "permitLuck"), "quantile"),
    },
    mix: Object.fromEntries(classes),
    projects: coded,
    notCoded: rows.filter(({ id }) => !(id.slice(table.length + 1) in projects)).map(({ row }) => String(row.name)),
  };
  return out.problems.length > 0 ? { ok: false, problems: out.problems } : { ok: true, book: bookOf };
}

/** A coded row: outputs stand in the row's own columns unless the coding says otherwise. */
function projectOf(
  id: string,
  spec: ProjectsFile["projects"][string],
  fact: { readonly id: string; readonly row: Readonly<Record<string, unknown>> },
  committed: Project["committed"],
  quantity: (spec: QuantitySpec, unit: string, ...path: Path) => Quantity,
): Project {
  const row = fact.row as unknown as SupplyProjectsRow;
  const output: Partial<Record<Element, Quantity>> = {};
  for (const [element, column] of Object.entries(columns) as [keyof typeof columns, (typeof columns)[keyof typeof columns]][]) {
    const own = spec.output?.[element];
    if (own === undefined && row[column] !== undefined)
      output[element] = quantity({ fact: fact.id, column, unit: "t/y" }, "t/y", "output", element);
  }
  for (const [element, own] of Object.entries(spec.output ?? {})) output[element as Element] = quantity(own, "t/y", "output", element);
  const { stage, status, funding, permit, residue, path, feed, seat, linked = [], sameTonnesAs, note } = spec;
  const start =
    spec.start !== undefined
      ? quantity(spec.start, "year", "start")
      : row.start_year === undefined
        ? undefined
        : quantity({ fact: fact.id, column: "start_year", unit: "year" }, "year", "start");
  return {
    ...{ id, fact: fact.id, name: row.name, owner: row.owner, country: row.country },
    said: {
      status: row.status,
      ...(row.public_funding ? { funding: row.public_funding } : {}),
      ...(row.offtakers ? { offtakers: row.offtakers } : {}),
      ...(row.feed_source ? { feed: row.feed_source } : {}),
    },
    ...{ stage, status, funding, permit, residue, path, feed, seat, linked, output, committed, note },
    ...(start ? { start } : {}),
    ...(spec.goods ? { goods: { form: spec.goods.form, tonnes: quantity(spec.goods.tonnes, "t/y", "goods", "tonnes") } } : {}),
    ...(sameTonnesAs === undefined ? {} : { sameTonnesAs }),
  };
}

function shareOf(out: Gather, spec: QuantitySpec, at: Place): Quantity {
  const quantity = out.quantity(spec, at, "share");
  for (const end of [quantity.value, quantity.low, quantity.high])
    if (end !== undefined && (end < 0 || end > 1)) out.add(say.outsideOne(at, end));
  return quantity;
}

function mapped<K extends string, A, B>(entries: Readonly<Record<K, A>>, to: (one: A, key: K) => B): Record<K, B> {
  return Object.fromEntries((Object.entries(entries) as [K, A][]).map(([key, one]) => [key, to(one, key)])) as Record<K, B>;
}
