import type { Confidence, FigureUnit, Quantity } from "@coercivity/domain";
import type { FitRow } from "@coercivity/domain/schema";
import type { Declarations } from "../world/declarations.ts";
import type { FactBook } from "../world/fact-book.ts";
import { worldProblems as say } from "../world/messages.ts";
import { resolveQuantity } from "../world/quantities.ts";
import { type Amount, type Basis, type Terms, termsOf } from "./amounts.ts";
import type { Variables } from "./variables.ts";

/** A published figure as the fit sees it. Amounts in tonnes (or USD) a year, shares as parts of 1. */
export interface FittedRow {
  readonly id: string;
  /** Facts behind it. */
  readonly facts: readonly string[];
  readonly observed: number;
  readonly confidence: Confidence;
  /** Relative half-width: how far off it may well be. */
  readonly width: number;
  /** Pull on the fit: confidence / width; 0 for rows that are only compared. */
  readonly weight: number;
  readonly part: Terms;
  /** Set for shares: the whole of which `part` is a share. */
  readonly of?: Terms;
  readonly unit: FigureUnit;
  readonly basis: Basis;
  readonly scope: string;
  /** Why it is not fitted, where it is not. */
  readonly compare?: string;
  readonly note?: string;
}

/** Unverified facts enter with the lowest weight whatever they say. */
const trust: Readonly<Record<Confidence, number>> = { high: 1, medium: 0.5, low: 0.15 };
/** Relative half-width of a figure that states no range of its own. */
export const usualWidth: Readonly<Record<Confidence, number>> = { high: 0.05, medium: 0.15, low: 0.4 };
const narrowest = 0.03;

/** Turns the declared fit rows into linear sums with observed values and weights; problems go to the chain's gatherer. */
export function fitRows(declared: Declarations, book: FactBook, variables: Variables): FittedRow[] {
  const { out } = variables.chain;
  const { fit } = declared;
  const seen = new Set<string>();
  return [...fit.value.rows]
    .map((row, at) => ({ row, at }))
    .sort((a, b) => (a.row.id < b.row.id ? -1 : 1))
    .flatMap(({ row, at }) => {
      const place = fit.at("rows", at);
      if (seen.has(row.id)) out.add(say.duplicateId(place, "fit row", row.id));
      seen.add(row.id);
      const amounts = [row.output, row.use, row.flow, row.share].filter((one) => one !== undefined).length;
      if (amounts !== 1 || (row.fact === undefined) === (row.formula === undefined)) {
        out.add(say.fitRowShape(place, row.id));
        return [];
      }
      const resolved = resolveQuantity(
        row.fact === undefined
          ? { formula: row.formula ?? "", facts: row.facts ?? {}, unit: "" }
          : { fact: row.fact, ...(row.column === undefined ? {} : { column: row.column }), unit: "" },
        book,
        place,
      );
      for (const problem of resolved.problems) out.add(problem);
      if (!resolved.quantity) return [];
      const gross = row.gross ? out.quantity(row.gross, fit.at("rows", at, "gross"), "kg REO/kg").value : 1;
      out.quantities.push(resolved.quantity);
      const { part, of } = sums(row, variables);
      if (part.levels.length + part.flows.length === 0 || (of && of.levels.length + of.flows.length === 0)) {
        out.add(say.fitRowEmpty(place, row.id));
        return [];
      }
      const facts = factsOf(resolved.quantity);
      const kept = facts.filter((id) => String(book.byId.get(id)?.row.fit) === "no");
      if (kept.length > 0 && row.compare === undefined) out.add(say.fitRowKeptOut(place, row.id, kept[0] as string));
      const confidence = weakest(facts.map((id) => book.byId.get(id)?.confidence ?? "low"));
      const width = row.width ?? usualWidth[confidence];
      return [
        {
          id: row.id,
          facts,
          observed: resolved.quantity.value * (row.scale ?? 1) * gross,
          confidence,
          width,
          weight: row.compare === undefined ? trust[confidence] / Math.max(narrowest, width) : 0,
          part,
          ...(of ? { of } : {}),
          unit: of ? "share" : row.basis === "usd" ? "USD/y" : "t/y",
          basis: row.basis,
          scope: scopeText(row),
          ...(row.compare === undefined ? {} : { compare: row.compare }),
          ...(row.note === undefined ? {} : { note: row.note }),
        } satisfies FittedRow,
      ];
    });
}

function sums(row: FitRow, variables: Variables): { part: Terms; of?: Terms } {
  if (row.share) return { part: termsOf(row.share.part, row.basis, variables), of: termsOf(row.share.of, row.basis, variables) };
  const amount: Amount = row.output
    ? { output: row.output }
    : row.use
      ? { use: row.use }
      : { flow: row.flow as NonNullable<FitRow["flow"]> };
  return { part: termsOf(amount, row.basis, variables) };
}

function factsOf(quantity: Quantity): string[] {
  return quantity.kind === "fact" ? [quantity.fact] : quantity.kind === "derivation" ? Object.values(quantity.facts) : [];
}

function weakest(all: readonly Confidence[]): Confidence {
  return all.includes("low") ? "low" : all.includes("medium") ? "medium" : "high";
}

/** What a row covers, in one line of words. */
function scopeText(row: Pick<FitRow, "output" | "use" | "flow" | "share" | "basis">): string {
  const basis =
    row.basis === "stream" ? "weight" : row.basis === "reo" ? "weight as oxide" : row.basis === "usd" ? "value" : "weight of the elements";
  const one = (amount: Amount): string =>
    "flow" in amount
      ? `${amount.flow.streams.join(", ")} from ${amount.flow.from.join(", ")} to ${amount.flow.to.join(", ")}`
      : "output" in amount
        ? `${amount.output.streams.join(", ")} made in ${amount.output.in.join(", ")}`
        : `${amount.use.streams.join(", ")} used in ${amount.use.in.join(", ")}`;
  if (row.share) return `share of ${one(row.share.part)} in ${one(row.share.of)}, by ${basis}`;
  const amount: Amount = row.output
    ? { output: row.output }
    : row.use
      ? { use: row.use }
      : { flow: row.flow as NonNullable<FitRow["flow"]> };
  return `${one(amount)}, by ${basis}`;
}
