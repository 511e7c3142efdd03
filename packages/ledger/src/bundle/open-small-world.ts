import { join } from "node:path";
import type { FitReport } from "@coercivity/domain";
import { parametersFile } from "@coercivity/domain/schema";
import { type Ledger, readLedger } from "../facts/read-ledger.ts";
import { buildSmallWorld } from "../small-world/build-small-world.ts";
import { smallWorldProblems as say } from "../small-world/messages.ts";
import { readSmallWorld, smallWorldYears } from "../small-world/read-small-world.ts";
import { problemsFromZod } from "../text/problems-from-zod.ts";
import { readYaml } from "../text/read-yaml.ts";
import { type Built, bundleId } from "./build-bundle.ts";
import { spelledOut } from "./cited-facts.ts";

import { fullYear } from "./full-year.ts";

/** How many baselines a small world has: the one declared and others drawn inside its ranges. */
const smallWorldBaselines = 16;

/** Reads, checks and builds the small world of a year; the engine's parameters are those of the world in full. All problems at once. */
export async function smallBundle(root: string, year: number): Promise<Built> {
  const years = await smallWorldYears(root);
  if (!years.includes(year)) return { ok: false, problems: [say.noSuchYear({ file: "facts/world/years" }, year, [...years, fullYear])] };
  const file = "facts/world/parameters.yaml";
  const [ledger, small, yaml] = await Promise.all([
    readLedger(root),
    readSmallWorld(root, year),
    readYaml(join(root, file), { name: file }),
  ]);
  const parsed = parametersFile.safeParse(yaml.value);
  const unread = parsed.success ? [] : problemsFromZod(parsed.error, yaml, file);
  const found = [...ledger.problems, ...small.problems, ...yaml.problems, ...unread];
  if (found.length > 0 || !small.declared || !parsed.success) return { ok: false, problems: found };
  const book = { byId: ledger.factById, tables: ledger.factsByTable };
  const { world, baselines, out } = buildSmallWorld(small.declared, parsed.data.parameters, book, smallWorldBaselines, year);
  if (out.problems.length > 0) return { ok: false, problems: out.problems };
  const cited = new Set(
    out.quantities.flatMap((one) => (one.kind === "fact" ? [one.fact] : one.kind === "derivation" ? Object.values(one.facts) : [])),
  );
  return {
    ok: true,
    bundle: { id: bundleId(world, baselines), world, baselines },
    report: reportOf(ledger, out.quantities, cited),
    facts: spelledOut(ledger, cited),
  };
}

/** Nothing is fitted, so there are no residuals; the facts that uses and prices are read from stand in for the fitted ones. */
function reportOf(ledger: Ledger, quantities: readonly { readonly kind: string }[], cited: ReadonlySet<string>): FitReport {
  const of = (kind: string): number => quantities.filter((one) => one.kind === kind).length;
  return {
    counts: {
      facts: ledger.facts.length,
      sources: ledger.sources.size,
      fitRows: 0,
      compareRows: 0,
      numbers: { facts: of("fact"), derivations: of("derivation"), assumptions: of("assumption") },
    },
    loss: 0,
    spreadError: 0,
    residuals: [],
    published: [],
    clocks: [...cited].sort().flatMap((id) => {
      const fact = ledger.factById.get(id);
      return fact ? [{ id, table: fact.table, period: fact.period, published: fact.published }] : [];
    }),
  };
}
