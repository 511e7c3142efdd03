import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CitedFact, Quantity } from "@coercivity/domain";
import { type Ledger, spelledOut } from "@coercivity/ledger";

/** The facts that the page can spell out: those that the bundle cites, and every row behind a number of the world and of the scenarios. */
export async function factsFile(bundle: string, ledger: Ledger, declared: readonly unknown[]): Promise<readonly CitedFact[]> {
  const cited = JSON.parse(await readFile(join(bundle, "facts.json"), "utf8")) as readonly CitedFact[];
  return spelledOut(ledger, new Set([...cited.map(({ id }) => id), ...declared.flatMap((one) => [...factsBehind(one)])]));
}

/** Names of the rows behind every quantity inside a declared object, in the order of its parts. */
function* factsBehind(declared: unknown): Generator<string> {
  if (typeof declared !== "object" || declared === null) return;
  const quantity = declared as Quantity | { readonly kind?: undefined };
  if (quantity.kind === "fact") yield quantity.fact;
  else if (quantity.kind === "derivation") yield* Object.values(quantity.facts);
  else for (const part of Object.values(declared)) yield* factsBehind(part);
}
