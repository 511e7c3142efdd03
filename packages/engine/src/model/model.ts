import { allocate, type Columns, viewsOf } from "./layout.ts";
import { modelColumns } from "./model-columns.ts";
import { type Traced, tracedWhole } from "./traced.ts";

export type ModelColumns = Columns<typeof modelColumns>;

/** How many there are of each thing, read from the lengths of the columns. */
export interface ModelCounts {
  readonly facilityCount: number;
  readonly activityCount: number;
  readonly cellCount: number;
  readonly groupCount: number;
  readonly slotCount: number;
  readonly holdingCount: number;
  readonly poolCount: number;
  readonly linkCount: number;
  readonly ringLength: number;
  readonly measureCount: number;
  readonly queueCount: number;
  readonly supplementCount: number;
  readonly replyCount: number;
  readonly issuerCount: number;
  readonly industryCount: number;
  readonly countryCount: number;
  readonly streamCount: number;
  readonly elementCount: number;
}

/**
 * A world, a baseline and a scenario as numbers: one buffer, and views over it. Nothing in it changes during a run, so that any number of runs
 * may share it. Names stand beside it as plain data.
 */
export interface Model extends ModelColumns, ModelCounts {
  readonly bytes: ArrayBufferLike;
  readonly stepDays: number;
  readonly steps: number;
  readonly startDay: number;
  /** What the tracer follows; no part of the bytes. */
  readonly traced: Traced;
}

const kindOfBuffer = 1;

/** What compile hands over: an array of numbers for each column. */
export type ModelInput = { readonly [K in keyof typeof modelColumns]: ArrayLike<number> };

/** Packs columns into one buffer. */
export function packModel(input: ModelInput): Model {
  const names = Object.keys(modelColumns) as (keyof typeof modelColumns)[];
  const lengths = Object.fromEntries(names.map((name) => [name, input[name].length])) as Record<keyof typeof modelColumns, number>;
  const bytes = allocate(modelColumns, kindOfBuffer, lengths);
  const views = viewsOf(modelColumns, kindOfBuffer, bytes);
  for (const name of names) views[name].set(input[name]);
  return modelFrom(bytes);
}

/** A model over the bytes of another, without copying: what a worker does with what it is sent. The tracer follows everything unless
 * told otherwise. Throws where they are no model of this version. */
export function modelFrom(bytes: ArrayBufferLike, traced?: Traced): Model {
  const columns = viewsOf(modelColumns, kindOfBuffer, bytes);
  const [stepDays, steps, startDay, streamCount] = columns.clock as unknown as [number, number, number, number];
  const counts: ModelCounts = {
    facilityCount: columns.facilityHeadroom.length,
    activityCount: columns.activityFacility.length,
    cellCount: columns.activityCellStart.at(-1)!,
    groupCount: columns.groupEssential.length,
    slotCount: columns.slotUse0.length,
    holdingCount: columns.holdingTarget.length,
    poolCount: columns.poolStock0.length,
    linkCount: columns.linkFlow0.length,
    ringLength: columns.linkLag.reduce((sum, lag) => sum + lag, 0),
    measureCount: columns.measureOnset.length,
    queueCount: columns.queueLink.length,
    supplementCount: columns.supplementKg.length,
    replyCount: columns.replyDecided.length,
    issuerCount: columns.issuerCountry.length,
    industryCount: columns.industryFacility.length,
    countryCount: columns.countryGdp.length,
    streamCount,
    elementCount: streamCount === 0 ? 0 : columns.streamElement.length / streamCount,
  };
  return { bytes, ...columns, ...counts, stepDays, steps, startDay, traced: traced ?? tracedWhole(counts) };
}
