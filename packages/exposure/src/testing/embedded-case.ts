import { absorbingChain, anyStageDependence, originSeries } from "../index.ts";
import { type Answer, type CaseInputs, type Loose, rowsOf } from "./case-inputs.ts";

/** Whether a state belongs to a country: its name begins with the code, or has it as a word of its own ("CNsep", "sep CN", "magnet:CN"). */
export function isOf(name: string, country: string): boolean {
  return name.startsWith(country) || name.split(/[^A-Za-z0-9]+/).includes(country);
}

/**
 * Answers a case of embedded dependence: an absorbing chain as matrices Q and R with names of states and origins, or as sourcing by name (who buys
 * which share from whom; a map of maps, or triples), where names without suppliers are the origins.
 */
export function embeddedCase(x: CaseInputs): Answer {
  const { states, origins, Q, R } = chainOf(x);
  const country: string = x.any("country", "touch", "avoid", "marked") ?? "CN";
  const marked = (names: readonly string[], listed: Loose): boolean[] =>
    names.map((name, at) => {
      if (!Array.isArray(listed)) return isOf(name, country);
      if (typeof listed[0] === "boolean") return listed[at];
      return (
        listed.includes(at) ||
        listed.includes(name) ||
        (typeof listed[0] === "string" && listed[at] === country && listed.length === names.length)
      );
    });
  const markedStates = marked(
    states,
    x.any(
      "marked_states",
      "cn_states",
      "china_states",
      "marked_transient",
      "state_country",
      "state_countries",
      "country_of_state",
      "china_transient",
    ),
  );
  const markedOrigins = marked(
    origins,
    x.any(
      "marked_origins",
      "cn_origins",
      "china_origins",
      "marked_mines",
      "china_mines",
      "cn_mines",
      "origin_country",
      "origin_countries",
      "china_absorbing",
    ),
  );
  const chain = absorbingChain(Q, R);
  const any = anyStageDependence(Q, R, markedStates, markedOrigins);
  const whole = {
    visits: chain.visits,
    N: chain.visits,
    B: chain.origins,
    origin_matrix: chain.origins,
    B_series: originSeries(Q, R),
    any_stage_by_state: any,
  };
  const buyer: Loose = x.any("buyer", "start", "sink", "consumer", "state", "of", "importer");
  const at = buyer === undefined ? (x.has("Q") ? -1 : 0) : typeof buyer === "number" ? buyer : states.indexOf(String(buyer));
  if (at < 0) {
    const byState = states.length > 0 && !/^\d+$/.test(states[0]!);
    const rows = (matrix: readonly (readonly number[])[]): unknown =>
      byState ? Object.fromEntries(states.map((state, i) => [state, named(origins, matrix[i]!)])) : matrix;
    return { ...whole, origins: rows(chain.origins), origin: rows(chain.origins), any_stage: byState ? named(states, any) : any };
  }
  const directly = (marks: readonly boolean[], shares: readonly number[]): number =>
    shares.reduce((sum, share, k) => sum + (marks[k] ? share : 0), 0);
  const direct = directly(markedStates, Q[at]!) + directly(markedOrigins, R[at]!);
  // One tier up: where those sourced from who sell to the buyer.
  const indirect = Q[at]!.reduce((sum, share, j) => sum + share * (directly(markedStates, Q[j]!) + directly(markedOrigins, R[j]!)), 0);
  const origin = named(origins, chain.origins[at]!);
  const visits = x.has("Q") ? chain.visits : named(states, chain.visits[at]!);
  return {
    ...whole,
    visits,
    origins: origin,
    origin,
    any_stage: any[at],
    any_stage_dependence: any[at],
    direct,
    direct_share: direct,
    indirect,
  };
}

function named(names: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, values[at]!]));
}

function chainOf(x: CaseInputs): { states: string[]; origins: string[]; Q: number[][]; R: number[][] } {
  const text = (names: Loose): string[] | undefined => names?.map((name: Loose) => (Array.isArray(name) ? name.join(" ") : String(name)));
  const Q: Loose = x.any("Q");
  const states = text(x.any("states", "transient", "transient_states", "nodes"));
  const origins = text(x.any("origins", "mines", "absorbing", "absorbing_states", "sources"));
  if (Array.isArray(Q)) {
    const R: number[][] = x.any("R");
    return {
      states: states ?? Q.map((_: Loose, i: number) => String(i)),
      origins: origins ?? (R[0] ?? []).map((_, k) => String(k)),
      Q,
      R,
    };
  }
  const mixes: Record<string, Record<string, number>> = {};
  const add = (buyer: string, supplier: string, share: number): void => {
    mixes[buyer] ??= {};
    mixes[buyer][supplier] = (mixes[buyer][supplier] ?? 0) + share;
  };
  for (const given of [Q, x.any("R"), x.any("sourcing", "shares", "suppliers", "links", "edges", "flows", "chain")]) {
    if (given === undefined) continue;
    if (Array.isArray(given))
      for (const [buyer, supplier, share] of rowsOf(given, [["buyer", "to", "user"], ["supplier", "from", "seller"], ["share"]]))
        add(buyer, supplier, share);
    else
      for (const [buyer, mix] of Object.entries<Record<string, number>>(given))
        for (const [supplier, share] of Object.entries(mix)) add(buyer, supplier, share);
  }
  const all = [...new Set(Object.values(mixes).flatMap((mix) => Object.keys(mix)))];
  const open = states ?? Object.keys(mixes).filter((name) => !origins?.includes(name));
  const ends = origins ?? all.filter((name) => !open.includes(name));
  const pick = (names: readonly string[]): number[][] => open.map((state) => names.map((name) => mixes[state]?.[name] ?? 0));
  return { states: open, origins: ends, Q: pick(open), R: pick(ends) };
}
