import type { Holdups, NodeContent } from "../dynamics/bank-state.ts";
import { type Stretch, type Target, type Transient, transient } from "../dynamics/transient.ts";
import type { Plant } from "../network/plant.ts";
import { type Answer, answered, refused } from "../problem.ts";
import { notANumber } from "../problems.ts";
import { type SteadyState, steadyState } from "../steady/steady-state.ts";
import type { CaseReader } from "./case-reader.ts";
import { readPlant } from "./read-plant.ts";
import { readTargets } from "./targets.ts";

/** A solved transient case. */
export interface TransientCase {
  readonly plant: Plant;
  readonly run: Transient;
  readonly steady: SteadyState | null;
  readonly targets: readonly Target[];
  readonly document: Record<string, unknown>;
}

/** Moments shown when a case asks for none. */
const moments = [0, 50, 200, 500, 1000, 2000, 5000, 10_000, 20_000];

/** Reads and solves a transient case: M1 (one well-mixed volume) or M2 (mixer and settlers); answers with the keys of the reference files. */
export function transientCase(reader: CaseReader): Answer<TransientCase> {
  const plant = readPlant(reader);
  if (reader.problems.length > 0) return refused(reader.problems);
  const nodes = plant.cascades.reduce((sum, cascade) => sum + cascade.mixerSettlers, 0);
  const holdups = readHoldups(reader, nodes);
  const targets = readTargets(reader.list("specs", "targets"), plant.components);
  const snapshots = readMoments(reader);
  const until = Math.max(reader.numberOr(0, "t_end", "duration", "until"), ...snapshots);
  const x0 = readFill(reader, plant);
  if (reader.problems.length > 0) return refused(reader.problems);
  const tolerance = reader.numberOr(1e-8, "tolerance_rel", "rtol");
  const begin = beginning(reader, plant, holdups, x0, tolerance);
  if (!begin.ok) return begin;
  const run = transient(
    { stretches: stretches(reader, plant, until), holdups, start: begin.value, snapshots, targets, tolerance },
    reader.file,
  );
  if (!run.ok) return run;
  const last = stretches(reader, plant, until).at(-1)!.plant;
  const fed = plant.cascades.some((cascade) => cascade.feeds.some((feed) => feed.flow > 0));
  const steady = fed ? steadyState(last, {}, reader.file) : null;
  const state = steady?.ok ? steady.value : null;
  return answered({ plant, run: run.value, steady: state, targets, document: documentOf(reader, plant, run.value, state) });
}

function documentOf(reader: CaseReader, plant: Plant, run: Transient, steady: SteadyState | null): Record<string, unknown> {
  const reflux = steady === null;
  return {
    id: reader.text("id"),
    kind: "transient",
    title: reader.text("title"),
    components: plant.components,
    specs: run.reached.map(({ target, time }) => ({
      name: target.name,
      outlet: target.outlet === "raffinate" ? "raff" : target.outlet === "extract" ? "ext" : `draw${target.outlet.draw}`,
      component_idx: target.components,
      threshold: target.threshold,
      time_upcrossing_first: time,
    })),
    snapshots: run.snapshots.map((snapshot) => ({
      t: snapshot.t,
      raffinate_x: snapshot.raffinate,
      extract_y: snapshot.extract,
      inventory_mol: snapshot.inventory,
      ...(reflux ? { x1: snapshot.raffinate, yN: snapshot.extract, inventory: snapshot.inventory } : {}),
      ...(snapshot.ends.some((end) => end.draws.length > 0) ? { draw_compositions: snapshot.ends.flatMap((end) => end.draws) } : {}),
      ...(snapshot.ends.length > 1
        ? { cascades: snapshot.ends.map((end) => ({ raffinate_x: end.raffinate, extract_y: end.extract })) }
        : {}),
    })),
    ...(steady === null
      ? {
          fenske_limit: {
            separation_factor_total: fenske(plant),
            note: "steady total reflux: (y_N/(1−y_N))/(x_1/(1−x_1)) = β^N, first to last component",
          },
        }
      : {
          steady_state: {
            raffinate_x: steady.cascades[0]!.raffinate,
            extract_y: steady.cascades[0]!.extract,
            ...(steady.cascades[0]!.draws.length > 0 ? { draw_compositions: steady.cascades[0]!.draws } : {}),
          },
        }),
    verification: {
      instant_mass_balance_rel: run.balanceRate,
      steps: run.steps,
      rejected_steps: run.rejected,
      ...(steady === null || run.snapshots.length === 0 ? {} : { final_minus_steady_max_abs: gap(run, steady) }),
    },
  };
}

function gap(run: Transient, steady: SteadyState): number {
  const last = run.snapshots.at(-1)!;
  const { raffinate, extract } = steady.cascades[0]!;
  let worst = 0;
  raffinate.forEach((value, i) => {
    worst = Math.max(worst, Math.abs(value - last.raffinate[i]!), Math.abs(extract[i]! - last.extract[i]!));
  });
  return worst;
}

/** β^N by multiplication, last over first component. */
function fenske(plant: Plant): number {
  const cascade = plant.cascades[0]!;
  let factor = 1;
  for (let j = 0; j < cascade.mixerSettlers; j++) {
    const row = cascade.beta.length === 1 ? cascade.beta[0]! : cascade.beta[j]!;
    factor *= row.at(-1)! / row[0]!;
  }
  return factor;
}

/** Ha, Ho (and Hsa, Hso): a number for every mixer-settler or one each; else read from words such as "M1 Ha=Ho=10". */
function readHoldups(reader: CaseReader, nodes: number): Holdups {
  const given = reader.child("holdups_mol_RE_per_stage", "holdups", "holdup");
  const words = [reader.text("title"), reader.text("model"), reader.text("initial"), reader.text("notes")].join(" ");
  const written = (name: string): number | undefined => {
    const match = new RegExp(`\\b${name}\\s*=\\s*(?:H\\w+\\s*=\\s*)*([\\d.]+)`).exec(words);
    return match ? Number(match[1]) : undefined;
  };
  const read = (fallback: number, ...names: string[]): number[] => {
    const source = given.has(...names) ? given : reader;
    const found = source.find(...names);
    if (Array.isArray(found)) return source.numbers(...names);
    if (found !== undefined) return new Array<number>(nodes).fill(source.number(...names));
    return new Array<number>(nodes).fill(names.map(written).find((value) => value !== undefined) ?? fallback);
  };
  const mixerAqueous = read(Number.NaN, "Ha", "mixer_aq");
  const mixerOrganic = read(Number.NaN, "Ho", "mixer_org");
  if (mixerAqueous.some(Number.isNaN) || mixerOrganic.some(Number.isNaN)) {
    reader.problems.push(
      notANumber(reader.file, "holdups_mol_RE_per_stage", null, "mol RE held per mixer-settler: {Ha, Ho} or {Ha, Ho, Hsa, Hso}"),
    );
  }
  return { mixerAqueous, mixerOrganic, settlerAqueous: read(0, "Hsa", "settler_aq"), settlerOrganic: read(0, "Hso", "settler_org") };
}

function readMoments(reader: CaseReader): number[] {
  for (const name of ["snapshot_times", "t_snapshots", "times"]) if (reader.has(name)) return reader.numbers(name);
  const found = reader.find("snapshots");
  if (Array.isArray(found)) {
    return found.map((entry, k) => (typeof entry === "number" ? entry : reader.inside(entry, `snapshots[${k}]`).number("t", "time")));
  }
  const end = reader.numberOr(null, "t_end");
  return end === null ? moments : [...moments.filter((t) => t < end), end];
}

/** The fill: x0, else what the first snapshot holds, else the composition of all feeds. */
function readFill(reader: CaseReader, plant: Plant): (node: number) => readonly number[] {
  const rows = reader.find("x0", "x0_by_stage", "x_init", "x_init_by_stage", "fill");
  if (Array.isArray(rows) && Array.isArray(rows[0])) return (node) => rows[node] as number[];
  if (Array.isArray(rows)) {
    const fill = reader.numbers("x0", "x_init", "fill");
    return () => fill;
  }
  const snapshot = reader.list("snapshots")[0];
  const held = snapshot?.find("inventory_mol", "inventory");
  const amounts = Array.isArray(held)
    ? (held as number[])
    : plant.components.map((_, i) =>
        plant.cascades.reduce((sum, cascade) => sum + cascade.feeds.reduce((part, feed) => part + feed.flow * feed.z[i]!, 0), 0),
      );
  const total = amounts.reduce((a, b) => a + b, 0);
  if (total > 0) {
    const fill = amounts.map((amount) => amount / total);
    return () => fill;
  }
  const ratio = /\b(\d+)\/(\d+)\b/.exec([reader.text("title"), reader.text("initial")].join(" "));
  if (ratio && plant.components.length === 2) {
    const [a, b] = [Number(ratio[1]), Number(ratio[2])];
    return () => [a / (a + b), b / (a + b)];
  }
  reader.problems.push(
    notANumber(reader.file, "x0", null, "the composition of the fill, mole fractions (total reflux has no feed to take it from)"),
  );
  return () => [];
}

/**
 * The state at t = 0: the fill; or what a stretch of total reflux makes of it ("after total reflux for 3000"); or a steady state ("from
 * steady state", for a disturbance).
 */
function beginning(
  reader: CaseReader,
  plant: Plant,
  holdups: Holdups,
  x0: (node: number) => readonly number[],
  tolerance: number,
): Answer<(node: number) => NodeContent> {
  const filled = (node: number): NodeContent => ({ mixer: x0(node) });
  const words = `${reader.text("initial")} ${reader.text("start")}`.toLowerCase();
  const reflux = reader.child("total_reflux", "reflux");
  const fed = plant.cascades.some((cascade) => cascade.feeds.length > 0);
  const wanted =
    fed &&
    (/total reflux|full reflux/.test(words) ||
      reader.has("total_reflux", "reflux", "t_reflux", "total_reflux_time", "reflux_time", "reflux_duration"));
  if (wanted) {
    const said = /(?:t\s*=\s*|for\s+|after\s+|during\s+|of\s+)(\d[\d.]*)/.exec(words);
    const scalar = reader.find("total_reflux", "reflux");
    const fallback = typeof scalar === "number" ? scalar : said ? Number(said[1]) : 3000;
    const duration = reflux.numberOr(
      reader.numberOr(fallback, "t_reflux", "total_reflux_time", "reflux_time", "reflux_duration"),
      "duration",
      "time",
      "t",
      "until",
    );
    const stillS = /s\s*=\s*w\s*=\s*(\d[\d.]*)/.exec(words);
    const S = reflux.numberOr(stillS ? Number(stillS[1]) : null, "S");
    const still: Plant = {
      ...plant,
      cascades: plant.cascades.map((cascade) => ({ ...cascade, feeds: [], draws: [], S: S ?? cascade.S, W: S ?? cascade.S })),
    };
    if (!(duration > 0)) return answered(filled);
    const run = transient(
      { stretches: [{ plant: still, until: duration }], holdups, start: filled, snapshots: [], targets: [], tolerance },
      reader.file,
    );
    return run.ok ? answered((node) => run.value.final[node]!) : run;
  }
  const former = before(reader);
  if (former !== null) {
    const steady = steadyState(former, {}, reader.file);
    return steady.ok ? answered(steadyContent(steady.value, holdups)) : steady;
  }
  if (fed && (/steady/.test(words) || (reader.has("disturbance", "disturbances") && !reader.has("x0")))) {
    const steady = steadyState(plant, {}, reader.file);
    return steady.ok ? answered(steadyContent(steady.value, holdups)) : steady;
  }
  return answered(filled);
}

/** The plant as it stood before t = 0, where a case says so: `before: {feeds, S, W, beta}`, or the same fields with `_before` behind their names. */
function before(reader: CaseReader): Plant | null {
  const fields = ["feeds", "S", "W", "beta", "draws"]
    .map((name) => [name, reader.find(`${name}_before`, `${name}_initial`, `initial_${name}`)] as const)
    .filter(([, value]) => value !== undefined);
  const whole = reader.find("before", "initial_case");
  if (typeof whole === "object" && whole !== null) return overridden(reader, reader.inside(whole, "before"));
  return fields.length > 0 ? overridden(reader, reader.inside(Object.fromEntries(fields), "before")) : null;
}

/** Every node at the steady state: mixer and settlers hold what passes through them. */
export function steadyContent(steady: SteadyState, holdups: Holdups): (node: number) => NodeContent {
  const x = steady.cascades.flatMap((profile) => profile.x);
  const y = steady.cascades.flatMap((profile) => profile.y);
  return (node) => {
    const a = holdups.mixerAqueous[node]!;
    const o = holdups.mixerOrganic[node]!;
    return {
      mixer: x[node]!.map((value, i) => (a * value + o * y[node]![i]!) / (a + o)),
      settlerAqueous: x[node]!,
      settlerOrganic: y[node]!,
    };
  };
}

/** Operation in time: `stretches`/`schedule`/`phases` with until or duration, or a `disturbance` at a time; each overrides the base case. */
function stretches(reader: CaseReader, plant: Plant, until: number): Stretch[] {
  const entries = reader.list("stretches", "schedule", "phases", "segments");
  if (entries.length > 0) {
    let t = 0;
    const list = entries.map((entry) => {
      t = entry.has("until", "t_end") ? entry.number("until", "t_end") : t + entry.number("duration", "time");
      return { plant: overridden(reader, entry), until: t };
    });
    if (t < until) list.push({ plant: list.at(-1)!.plant, until });
    return list;
  }
  const changes = reader.list("disturbance", "disturbances", "steps");
  const list: Stretch[] = [];
  let now = plant;
  for (const change of changes) {
    const at = change.numberOr(0, "t", "at", "time");
    if (at > 0) list.push({ plant: now, until: at });
    now = overridden(reader, change);
  }
  list.push({ plant: now, until });
  return list;
}

/** The case with the fields of an override in place of its own. */
function overridden(reader: CaseReader, change: CaseReader): Plant {
  const merged = { ...(reader.value as Record<string, unknown>), ...(change.value as Record<string, unknown>) };
  return readPlant(reader.inside(merged, change.path));
}
