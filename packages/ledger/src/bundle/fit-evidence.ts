import type { FigureEvidence } from "@coercivity/domain";
import type { FitYear } from "../reconcile/fit-year.ts";
import { howFreeAll } from "../reconcile/how-free.ts";
import { valueOfRow } from "../reconcile/residuals.ts";
import { whatGives } from "../reconcile/what-gives.ts";
import type { Declarations } from "../world/declarations.ts";

/** Figures told under one that is forced; the rest move less. */
const told = 12;
/** A figure nearer than this to its published value holds as it is. */
const holds = 0.02;

/**
 * What a reader can otherwise ask of one figure at a time (`world range`, `world gives`), for every figure of the fit at once: a page has no solver.
 * About two linear programmes a figure, on one warm model for the ranges. `wanted` chooses figures by id; all where it is not given.
 */
export async function fitEvidence(
  fit: FitYear,
  declared: Pick<Declarations, "fit">,
  wanted: (id: string) => boolean = () => true,
): Promise<FigureEvidence[]> {
  const amounts = (fit.wide ?? fit).rows.filter(({ id, of }) => of === undefined && wanted(id));
  const free = await howFreeAll(
    fit,
    amounts.map(({ part }) => part),
  );
  const freeOf = new Map(amounts.map(({ id }, at) => [id, free[at]]));
  const evidence: FigureEvidence[] = [];
  for (const row of fit.rows.filter(({ id }) => wanted(id))) {
    const { id, observed } = row;
    const range = freeOf.get(id);
    const met = Math.abs(valueOfRow(row, fit.best) / observed - 1) <= holds;
    const forced = met ? undefined : await whatGives(fit, id, declared);
    evidence.push({
      id,
      ...(range === undefined ? {} : { free: { low: range.low, high: range.high } }),
      ...(forced?.ok === true ? { gives: forced.breaks.slice(0, told) } : {}),
      ...(forced?.ok === false ? { cannotHold: forced.problems.map(({ message }) => message) } : {}),
    });
  }
  return evidence;
}
