import { cohortFactors } from "../compile/cohorts.ts";
import { holdingCountries } from "../compile/holds-back.ts";
import { parameterIndex } from "../compile/parameters.ts";
import { ratesFrom } from "../compile/rates.ts";
import { Term, termCount } from "../compile/reply-terms.ts";
import type { Tunable } from "../compile/tunables.ts";
import { type Model, modelFrom } from "./model.ts";
import type { Names } from "./names.ts";
import { patchMeasure } from "./patch-measure.ts";

/** Where the numbers of a list of tunables go in a model: handles in place of names, worked out once for all draws. */
export interface Patch {
  readonly tunables: readonly Tunable[];
  /** Handles of each tunable: a parameter, a measure, supplements, replies, facilities or industries, or the slots of a country. */
  readonly handles: readonly Int32Array[];
  /** Pools of a country whose cover is drawn; empty for the rest. */
  readonly pools: readonly Int32Array[];
  /** Links that an issuer's switch to serve its own first would put first. */
  readonly ownLinks: Int32Array;
  /** Licences that declare no cap of their own and take the parameter's. */
  readonly commonCaps: Int32Array;
}

/** Cover of a pool up to which it is none that anybody declared, days: it is not scaled. */
const noCoverDays = 1e-6;

/** Finds the handles of tunables in a model. Throws where one names something that the model does not have. */
export function preparePatch(model: Model, names: Names, tunables: readonly Tunable[]): Patch {
  const facility = new Map(names.facilities.map(({ id }, i) => [id, i]));
  const handles = tunables.map(({ place, path }) => {
    const found = handlesOf(model, names, facility, place);
    if (found.some((handle) => handle === undefined || handle < 0)) throw new Error(`tunable "${path}" names what the model does not have`);
    return Int32Array.from(found);
  });
  const pools = tunables.map(({ place }) => {
    if (place.kind !== "cover") return new Int32Array(0);
    const country = names.countries.indexOf(place.country);
    return Int32Array.from(where(model.poolCount, (p) => model.poolCountry[p] === country && coverOf(model, p) > 2 * noCoverDays));
  });
  const issuers = holdingCountries(names);
  const own = where(model.linkCount, (e) => {
    const country = model.poolCountry[model.linkPool[e]!]!;
    return issuers.has(country) && buyerOf(model, model.linkSlot[e]!) === country;
  });
  const common = tunables.flatMap(({ place }) => (place.kind === "parameter" ? place.licences : []));
  const commonCaps = common.map((id) => model.licenceMeasure.indexOf(names.measures.findIndex((measure) => measure.id === id)));
  return { tunables, handles, pools, ownLinks: Int32Array.from(own), commonCaps: Int32Array.from(commonCaps) };
}

/**
 * Writes drawn values into a copy of a model, as if they had been declared when it was compiled. `values` are in the order of the patch's tunables.
 * The copy goes into `into` where that has the same layout, so that a run of draws allocates nothing. Equal to the bit to compiling with these
 * values, but for covers that are scaled (slotCover, holdingTarget, poolStock0), which may differ in the last place.
 */
export function patchModel(model: Model, patch: Patch, values: ArrayLike<number>, into?: Model): Model {
  const out = copyOf(model, into);
  let parametersDrawn = false;
  let ownFirstDrawn = false;
  patch.tunables.forEach(({ place, value: declared }, i) => {
    const value = values[i]!;
    if (place.kind === "parameter") {
      if (place.name === "releaseCap") for (const l of patch.commonCaps) out.licenceCap[l] = value;
      parametersDrawn = true;
      ownFirstDrawn ||= place.name === "issuerOwnFirst";
    }
    if (value !== declared) write(model, out, patch, i, value);
  });
  // Both halves of a penalty's strength may be drawn, so it is the product of what was drawn and not of what is declared.
  patch.tunables.forEach(({ place }, i) => {
    if (place.kind === "measure" && (place.part === "detect" || place.part === "care")) writePenalty(out, patch, values, i);
  });
  spreadCover(out, patch, values);
  if (parametersDrawn) out.rates.set(ratesFrom(Array.from(out.parameters), out.stepDays));
  if (ownFirstDrawn) serveOwnFirst(model, out, patch);
  return out;
}

function write(model: Model, out: Model, { tunables, handles, pools }: Patch, i: number, value: number): void {
  const { place, value: declared } = tunables[i]!;
  const own = handles[i]!;
  switch (place.kind) {
    case "parameter":
      out.parameters[own[0]!] = value;
      return;
    case "measure":
      patchMeasure(out, own, place.part, value);
      return;
    case "supplement": {
      const column = {
        kg: out.supplementKg,
        kgPerDay: out.supplementRate,
        delayDays: out.supplementDelay,
        triggerShare: out.supplementTrigger,
      };
      const scale = place.part === "kgPerDay" ? out.stepDays : 1;
      own.forEach((u, n) => {
        column[place.part][u] = place.declared[n]! * value * scale;
      });
      return;
    }
    case "response":
      for (const r of own) out.replyTerm[r * termCount + Term[place.part]] = value;
      if (place.part === "share" || place.part === "kgPerKg") widenWays(out, own);
      return;
    case "cover":
      for (const s of own) {
        out.slotCover[s] = model.slotCover[s]! * (value / declared);
        for (let h = model.slotHoldingStart[s]!; h < model.slotHoldingStart[s + 1]!; h++)
          out.holdingTarget[h] = model.holdingTarget[h]! * (value / declared);
      }
      for (const p of pools[i]!) out.poolStock0[p] = model.poolStock0[p]! * (value / declared);
      return;
    case "headroom":
      for (const f of own) out.facilityHeadroom[f] = value;
      return;
    case "valueAdded":
      for (const n of own) out.industryValueAdded[n] = value;
      return;
    case "coverSigma":
      return;
  }
}

/** What ways are opened for follows from the share and the kg per kg of their reply. */
function widenWays(out: Model, replies: Int32Array): void {
  const { answerSlot, answerStart, answerReply, answerLink, answerWeight, replyTerm, linkBase, slotUse0 } = out;
  for (let k = 0; k < answerSlot.length; k++) {
    for (let i = answerStart[k]!; i < answerStart[k + 1]!; i++) {
      const row = answerReply[i]! * termCount;
      if (answerLink[i]! < 0 || !replies.includes(answerReply[i]!)) continue;
      linkBase[answerLink[i]!] =
        answerWeight[i]! * replyTerm[row + Term.share]! * replyTerm[row + Term.kgPerKg]! * slotUse0[answerSlot[k]!]!;
    }
  }
}

function writePenalty(out: Model, { tunables, handles }: Patch, values: ArrayLike<number>, i: number): void {
  const { place } = tunables[i]!;
  if (place.kind !== "measure") return;
  const drawn = (part: "detect" | "care"): number => {
    const at = tunables.findIndex((other) => other.place.kind === "measure" && other.place.id === place.id && other.place.part === part);
    return at < 0 ? place.declared[part]! : values[at]!;
  };
  out.measureStrength[handles[i]![0]!] = drawn("detect") * drawn("care");
}

/** Cohorts keep the (possibly scaled) mean cover of their slot and spread about it anew. */
function spreadCover(out: Model, { tunables, handles }: Patch, values: ArrayLike<number>): void {
  tunables.forEach(({ place }, i) => {
    if (place.kind !== "coverSigma") return;
    const factors = cohortFactors(values[i]!);
    for (const f of handles[i]!) {
      const first = out.activityGroupStart[out.facilityActivityStart[f]!]!;
      const last = out.activityGroupStart[out.facilityActivityStart[f + 1]!]!;
      for (let s = out.groupSlotStart[first]!; s < out.groupSlotStart[last]!; s++) {
        for (let h = out.slotHoldingStart[s]!; h < out.slotHoldingStart[s + 1]!; h++)
          out.holdingTarget[h] = out.slotCover[s]! * factors[h - out.slotHoldingStart[s]!]!;
      }
    }
  });
}

/** Which links are served first, and with it the order in which a pool's shipments at rest are summed. */
function serveOwnFirst(model: Model, out: Model, { ownLinks }: Patch): void {
  const { poolCount, linkCount, linkPool } = model;
  const first = out.parameters[parameterIndex("issuerOwnFirst")] === 1;
  for (let e = 0; e < linkCount; e++) out.linkClaim[e] = linkPool[e]! + poolCount;
  if (first) for (const e of ownLinks) out.linkClaim[e] = linkPool[e]!;
  const before = model.poolOut0;
  const sums = out.poolOut0;
  const own = out.poolDisposal0;
  sums.fill(0);
  own.fill(0);
  for (let e = 0; e < linkCount; e++) {
    const p = linkPool[e]!;
    if (out.linkClaim[e]! < poolCount) own[p] = own[p]! + model.linkFlow0[e]!;
    else sums[p] = sums[p]! + model.linkFlow0[e]!;
  }
  for (let p = 0; p < poolCount; p++) {
    sums[p] = own[p]! + sums[p]!;
    own[p] = model.poolMade0[p]! - sums[p]!;
    if (before[p]! > 0 && sums[p] !== before[p]) out.poolStock0[p] = out.poolStock0[p]! * (sums[p]! / before[p]!);
  }
}

function copyOf(model: Model, into: Model | undefined): Model {
  const source = new Uint8Array(model.bytes);
  if (into && sameLayout(model, into)) {
    new Uint8Array(into.bytes).set(source);
    return into;
  }
  const bytes = new ArrayBuffer(source.length);
  new Uint8Array(bytes).set(source);
  return modelFrom(bytes, model.traced);
}

/** Whether two models have their columns in the same places and are traced alike: then one may be copied over the other. */
function sameLayout(a: Model, b: Model): boolean {
  if (a.bytes.byteLength !== b.bytes.byteLength || a.traced !== b.traced) return false;
  const words = a.clock.byteOffset / 4;
  const x = new Uint32Array(a.bytes, 0, words);
  const y = new Uint32Array(b.bytes, 0, words);
  for (let i = 0; i < words; i++) if (x[i] !== y[i]) return false;
  return a.clock.every((value, i) => value === b.clock[i]);
}

function handlesOf(model: Model, names: Names, facility: ReadonlyMap<string, number>, place: Tunable["place"]): (number | undefined)[] {
  switch (place.kind) {
    case "parameter":
      return [parameterIndex(place.name)];
    case "measure": {
      const m = names.measures.findIndex(({ id }) => id === place.id);
      return [m, ...(place.streams ? queuesOf(model, names, m, place.streams) : [])];
    }
    case "supplement":
      return place.ids.map((id) => names.supplements.indexOf(id));
    case "response":
      return names.replies.flatMap(({ id }, r) => (id === place.id ? [r] : []));
    case "cover": {
      const country = names.countries.indexOf(place.country);
      return where(model.slotCount, (s) => buyerOf(model, s) === country);
    }
    case "headroom":
    case "coverSigma":
      return place.facilities.map((id) => facility.get(id));
    case "valueAdded":
      return place.facilities.map((id) => names.industries.findIndex((industry) => industry.id === id));
  }
}

/** Queues of a licence for goods of some streams. */
function queuesOf(model: Model, names: Names, m: number, streams: readonly string[]): number[] {
  const { queueLink, queueLicence, licenceMeasure, linkPool, poolStream } = model;
  const l = licenceMeasure.indexOf(m);
  return where(
    queueLink.length,
    (q) => queueLicence[q] === l && streams.includes(names.streams[poolStream[linkPool[queueLink[q]!]!]!]!.id),
  );
}

function coverOf(model: Model, pool: number): number {
  return model.poolOut0[pool]! > 0 ? (model.poolStock0[pool]! * model.stepDays) / model.poolOut0[pool]! : 0;
}

function buyerOf(model: Model, slot: number): number {
  return model.facilityCountry[model.activityFacility[model.slotActivity[slot]!]!]!;
}

/** Handles under a count that pass a test. */
function where(count: number, test: (handle: number) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i < count; i++) if (test(i)) found.push(i);
  return found;
}
