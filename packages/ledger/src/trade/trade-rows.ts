import type { Problem } from "@coercivity/domain";
import type { CustomsGood } from "./customs-goods.ts";

/** One flow of a trade file, mapped. */
export interface TradeRow {
  readonly line: number;
  /** `2023` or `2024-05`. */
  readonly period: string;
  /** Whose book it stands in: the exporter's, the importer's, or both reconciled. */
  readonly seen: "export" | "import" | "reconciled";
  readonly exporter: string;
  readonly importer: string;
  readonly good: CustomsGood;
  /** `undefined` where the file gives no weight or no value. */
  readonly tonnes: number | undefined;
  readonly usd: number | undefined;
  readonly reporter: string;
}

/** What could not be mapped, or was left out, by reason. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
  readonly rows: number;
}

/** A trade file as read: nothing of it is used where there are problems. */
export interface TradeRead {
  readonly rows: readonly TradeRow[];
  readonly leftOut: readonly LeftOut[];
  /** Data rows of the file. */
  readonly read: number;
  readonly problems: readonly Problem[];
}

/** Counts what is left out, by what and why. */
export class LeftOutCounter {
  readonly #counts = new Map<string, { what: string; why: string; rows: number }>();

  add(what: string, why: string, rows = 1): void {
    const key = `${what}\n${why}`;
    const found = this.#counts.get(key);
    if (found) found.rows += rows;
    else this.#counts.set(key, { what, why, rows });
  }

  /** Most rows first. */
  list(): LeftOut[] {
    return [...this.#counts.values()].sort((a, b) => b.rows - a.rows || (a.what < b.what ? -1 : 1));
  }
}
