import {
  bottleneckOutput,
  completeExtraction,
  ghoshOutput,
  grossOutput,
  leontiefInverse,
  lookThrough,
  partialExtraction,
} from "../index.ts";
import type { Answer, CaseInputs, Loose } from "./case-inputs.ts";

/** Answers a case of input–output: Leontief, look-through, extraction complete or partial, Ghosh, bottleneck. */
export function ioCase(x: CaseInputs): Answer {
  const availability: Record<string, number> | undefined = x.any("input_availability", "availability");
  if (availability) {
    const cover: Record<string, number> = x.any("stock_cover_weeks", "cover_weeks", "stock_weeks") ?? {};
    const inputs = Object.entries(availability).map(([name, share]) => ({ availability: share, coverWeeks: cover[name] ?? 0 }));
    const weeks = bottleneckOutput(inputs, x.any("weeks", "horizon"));
    return { output_share_by_week: weeks, mean: weeks.reduce((sum, share) => sum + share, 0) / weeks.length };
  }
  const answer: Answer = {};
  const x0: number[] | undefined = x.any("x", "output", "gross_output");
  const Z: number[][] | undefined = x.any("Z", "transactions");
  const A: number[][] = x.any("A", "coefficients") ?? Z?.map((row) => row.map((value, j) => (x0![j]! > 0 ? value / x0![j]! : 0)));
  const regions: readonly string[] = x.any("regions", "countries", "region_of") ?? A.map((_, i) => String(i));
  answer.leontief = answer.L = leontiefInverse(A);
  const sector: Loose = x.any("sector", "j", "column", "sector_index");
  const labels: readonly string[] | undefined = x.any("sectors", "names", "labels");
  if (sector !== undefined) {
    const at = typeof sector === "number" ? sector : (labels?.indexOf(sector) ?? -1);
    const found = lookThrough(A, regions, at);
    const watched: string = x.any("region", "country") ?? (regions.includes("CN") ? "CN" : regions[0]!);
    answer.face_value_share = answer.face_value = Object.fromEntries(found.faceValue);
    answer.look_through_share = answer.look_through = Object.fromEntries(found.lookThrough);
    answer.value_added_origin = answer.va_origin = Object.fromEntries(found.valueAddedOrigin);
    answer.hidden_ratio = found.hiddenRatio.get(watched);
    answer.hidden = found.lookThrough.get(watched)! - found.faceValue.get(watched)!;
    const foreign = (shares: ReadonlyMap<string, number>): number =>
      [...shares].reduce((sum, [region, share]) => sum + (region === regions[at] ? 0 : share), 0);
    answer.foreign_input_reliance = answer.fir = foreign(found.valueAddedOrigin);
  }
  const demand: number[] | undefined = x.any("final_demand", "f", "y", "demand");
  if (demand) extraction(x, A, demand, regions, answer);
  ghosh(x, A, x0, answer);
  return answer;
}

function extraction(x: CaseInputs, A: number[][], demand: readonly number[], regions: readonly string[], answer: Answer): void {
  // A block may be named by its regions: everything that one sends to the other.
  const indices = (spec: Loose): number[] | undefined => {
    if (spec === undefined) return undefined;
    return [spec]
      .flat()
      .flatMap((one: Loose) => (typeof one === "number" ? [one] : regions.flatMap((region, i) => (region === one ? [i] : []))));
  };
  const block: Loose = x.any("block", "partial", "partial_block", "extract_block");
  const [blockFrom, blockTo] = Array.isArray(block)
    ? block
    : [block?.from ?? block?.rows ?? block?.suppliers, block?.to ?? block?.cols ?? block?.users];
  const suppliers = indices(
    x.any(
      "suppliers",
      "from",
      "rows",
      "from_sectors",
      "extract_from",
      "extract_rows",
      "row_block",
      "from_region",
      "sellers",
      "source",
      "exporter",
    ) ?? blockFrom,
  );
  const users = indices(
    x.any(
      "users",
      "to",
      "cols",
      "columns",
      "to_sectors",
      "extract_to",
      "extract_cols",
      "col_block",
      "to_region",
      "buyers",
      "dest",
      "importer",
    ) ?? blockTo,
  );
  const extracted = indices(x.any("extract", "extracted", "removed", "remove"));
  const found = suppliers
    ? partialExtraction(A, demand, suppliers, users ?? [])
    : users && extracted
      ? partialExtraction(A, demand, extracted, users)
      : completeExtraction(A, demand, extracted ?? []);
  answer.x = answer.x_before = grossOutput(A, demand);
  answer.x_extracted = answer.x_after = answer.x_partial = found.after;
  answer.output_loss = answer.loss = answer.total_loss = found.loss;
  answer.loss_in_remaining = answer.loss_elsewhere = found.lossElsewhere;
  answer.loss_by_sector = answer.delta_by_sector = found.before.map((value, i) => value - found.after[i]!);
}

function ghosh(x: CaseInputs, A: number[][], x0: readonly number[] | undefined, answer: Answer): void {
  const shock: Loose = x.any("shock", "kept", "primary_kept");
  if (shock === undefined || !x0) return;
  const kept = new Map<number, number>();
  if (typeof shock === "string") {
    const sector = Number(/sector (\d+)/.exec(shock)?.[1]);
    const percent = /(\d+(?:\.\d+)?) ?%/.exec(shock)?.[1];
    kept.set(sector, percent ? 1 - Number(percent) / 100 : /remove|zero|stop/.test(shock) ? 0 : 0.5);
  } else for (const [sector, share] of Object.entries<number>(shock)) kept.set(Number(sector), share);
  const after = ghoshOutput(A, x0, kept);
  answer.x_after = after;
  answer.delta = after.map((value, i) => value - x0[i]!);
}
