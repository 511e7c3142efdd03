import { reviewStrength } from "../compile/measures.ts";
import { perStep } from "../compile/rates.ts";
import type { MeasurePart } from "../compile/tunables.ts";
import type { Model } from "./model.ts";

/**
 * Writes one drawn number of a measure into the columns that it was compiled into; the halves of a penalty are written together elsewhere. `handles`
 * holds the measure and, for a share that customs stop by code alone, its queues.
 */
export function patchMeasure(out: Model, handles: Int32Array, part: MeasurePart, value: number): void {
  const m = handles[0]!;
  switch (part) {
    case "permit":
    case "capacity":
      out.measureStrength[m] = (1 - value) * out.measureScale[m]!;
      return;
    case "hold":
    case "rivalCut":
      out.measureStrength[m] = value;
      return;
    case "onsetDays":
      out.measureOnset[m] = value;
      return;
    case "flushPerWeek":
      out.measureFlush[m] = perStep(value, out.stepDays);
      return;
    case "deadDays":
      out.licenceDead[out.licenceMeasure.indexOf(m)] = value;
      writeReview(out, m);
      return;
    case "queueStages":
      out.licenceStages[out.licenceMeasure.indexOf(m)] = value;
      return;
    case "overBlockedShare":
      for (let i = 1; i < handles.length; i++) out.queueBound[handles[i]!] = value;
      return;
    case "meanDays":
      out.licenceMean[out.licenceMeasure.indexOf(m)] = value;
      writeReview(out, m);
      return;
    case "approval":
      out.licenceApproval[out.licenceMeasure.indexOf(m)] = value;
      writeReview(out, m);
      return;
    case "validityDays":
      out.licenceValidity[out.licenceMeasure.indexOf(m)] = value;
      return;
    case "coveredShare":
      out.licenceCovered[out.licenceMeasure.indexOf(m)] = value;
      return;
    case "reliefPerWeek":
      out.licenceRelief[out.licenceMeasure.indexOf(m)] = perStep(value, out.stepDays);
      return;
    case "releaseCap":
      out.licenceCap[out.licenceMeasure.indexOf(m)] = value;
      return;
    case "capTonnes":
      out.quotaCap[out.quotaMeasure.indexOf(m)] = 1000 * value;
      return;
    case "firstBatchShare":
      out.quotaFirstShare[out.quotaMeasure.indexOf(m)] = value;
      return;
    case "outputShare":
      for (let i = 0; i < out.productionMeasure.length; i++) if (out.productionMeasure[i] === m) out.productionShare[i] = value;
      return;
    case "comply":
      out.licenceComply[out.licenceMeasure.indexOf(m)] = value;
      writeReview(out, m);
      return;
    case "nexusShare":
      out.licenceNexus[out.licenceMeasure.indexOf(m)] = value;
      writeReview(out, m);
      return;
    case "rate":
    case "push":
      out.measureRate[m] = value;
      return;
    case "elasticity":
      out.measureElasticity[m] = value;
      return;
    case "detect":
    case "care":
      return;
  }
}

/** The strength of a review follows from its terms. */
function writeReview(out: Model, m: number): void {
  const l = out.licenceMeasure.indexOf(m);
  const applied = out.licenceComply[l]! * out.licenceNexus[l]!;
  out.measureStrength[m] = reviewStrength(applied, out.licenceDead[l]!, out.licenceMean[l]!, out.licenceApproval[l]!);
}
