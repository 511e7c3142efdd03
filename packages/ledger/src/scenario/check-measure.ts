import type { Instrument, Measure, PriceManipulation, Problem, Quantity } from "@coercivity/domain";
import { nearest, suspensionBranches } from "@coercivity/domain";
import { instruments } from "@coercivity/domain/schema";
import { checkNames, withTarget } from "./check-names.ts";
import { checkQuantity } from "./check-quantity.ts";
import { existingDay } from "./existing-day.ts";
import { commonFields, dayFields, instrumentFields, type QuantityField, quantityKinds } from "./instrument-fields.ts";
import type { Laid } from "./lay-over.ts";
import type { LayerEntry } from "./layer.ts";
import { scenarioProblems as say } from "./messages.ts";
import type { ScenarioContext } from "./scenario-context.ts";

/** Builds one measure out of its entries and reports all that is missing, does not belong to its instrument, or cannot be. */
export function checkMeasure(
  id: string,
  laid: Laid,
  target: readonly string[],
  asOf: string | undefined,
  context: ScenarioContext,
  found: Problem[],
): Measure | undefined {
  const prefix = `measures.${id}.`;
  const key = laid.measures.get(id)!;
  const entry = (field: string): LayerEntry | undefined => laid.entries.get(prefix + field);
  const before = found.length;

  const instrument = instrumentOf(id, laid, found);
  const uses = instrument && instrumentFields[instrument];
  for (const field of [...commonFields, ...(uses?.needs ?? [])]) {
    if (entry(field) || laid.faulty.has(prefix + field) || laid.faulty.has(`measures.${id}`)) continue;
    found.push(
      say.missing(
        key,
        `"${field}" of measure "${id}"`,
        `every measure${uses?.needs.includes(field) ? ` of kind ${instrument}` : ""} says it`,
      ),
    );
  }

  const measure: Record<string, unknown> = { id };
  const day = (field: "announced" | "effective" | "ended" | (typeof dayFields)[number]): string | undefined => {
    const given = entry(field);
    if (typeof given?.value !== "string" || (field === "ended" && given.value === "open")) return undefined;
    if (!existingDay(given.value)) {
      found.push(say.impossibleDate(given.at(), `"${field}" of measure "${id}"`, given.value));
      return undefined;
    }
    measure[field] = given.value;
    return given.value;
  };
  const announced = day("announced");
  const effective = day("effective");
  const ended = day("ended");
  if (effective && ended && ended <= effective) found.push(say.endsBeforeStart(entry("ended")!.at(), id, effective, ended));
  if (instrument === "suspension") checkBranch(id, laid, context, found);
  if (announced && asOf && announced > asOf) found.push(say.asOfBeforeAnnounced(entry("announced")!.at(), id, announced, asOf));

  for (const [path, given] of laid.entries) {
    if (!path.startsWith(prefix)) continue;
    const field = path.slice(prefix.length);
    if (field === "announced" || field === "effective" || field === "ended" || field === "rule") continue;
    if (uses && !isCommon(field) && !uses.needs.includes(field) && !uses.may.includes(field)) {
      found.push(say.fieldOfAnother(given.at(), id, field, instrument!, [...uses.needs, ...uses.may]));
      continue;
    }
    if (isDay(field)) day(field);
    else measure[field] = valueOfField(id, field, given, target, context, found);
  }
  if (found.length > before || !instrument) return undefined;
  const built = ordered(measure) as unknown as Measure;
  if (built.instrument === "price-manipulation" && pushesTheOtherWay(built)) {
    found.push(say.pushTheOtherWay(entry("push")!.at(), id, built.means, built.push.value));
    return undefined;
  }
  return built;
}

function pushesTheOtherWay({ means, push }: PriceManipulation): boolean {
  return (means === "flooding" && push.value > 0) || (means === "quota-squeeze" && push.value < 0);
}

function instrumentOf(id: string, laid: Laid, found: Problem[]): Instrument | undefined {
  const given = laid.entries.get(`measures.${id}.instrument`);
  if (!given) return undefined;
  if (instruments.includes(given.value as Instrument)) return given.value as Instrument;
  const near = nearest(String(given.value), instruments);
  found.push(say.unknownName(given.at(), "instrument", String(given.value), near, instruments.join(", ")));
  return undefined;
}

/** A suspension that runs out says what follows; one that is revived in part says which measures return. */
function checkBranch(id: string, laid: Laid, context: ScenarioContext, found: Problem[]): void {
  const [ended, branch] = [laid.entries.get(`measures.${id}.ended`), laid.entries.get(`measures.${id}.branch`)];
  const said = branch !== undefined || laid.faulty.has(`measures.${id}.branch`);
  if (ended && !said && !context.branchesOpen) found.push(say.branchMissing(laid.measures.get(id)!, id, String(ended.value)));
  if (branch && !suspensionBranches.includes(branch.value as (typeof suspensionBranches)[number])) {
    const near = nearest(String(branch.value), suspensionBranches);
    found.push(say.unknownName(branch.at(), "branch", String(branch.value), near, suspensionBranches.join(", ")));
  }
  if (branch?.value === "partly-revived" && !laid.entries.has(`measures.${id}.revives`)) found.push(say.revivesMissing(branch.at(), id));
}

function isDay(field: string): field is (typeof dayFields)[number] {
  return (dayFields as readonly string[]).includes(field);
}

function isCommon(field: string): boolean {
  return (commonFields as readonly string[]).includes(field);
}

function valueOfField(
  id: string,
  field: string,
  given: LayerEntry,
  target: readonly string[],
  context: ScenarioContext,
  found: Problem[],
): string | readonly string[] | Quantity | undefined {
  switch (field) {
    case "from":
    case "to":
      return withTarget(checkNames(field, given, context, found), target);
    case "streams":
    case "overBlockedStreams":
    case "stages":
    case "applications":
    case "facilities":
    case "plants":
    case "inputs":
    case "suspends":
    case "revives":
    case "entities":
    case "sources":
      return checkNames(field, given, context, found);
    case "issuer":
      return checkNames(field, given, context, found)[0];
    default:
      if (!Object.hasOwn(quantityKinds, field)) return String(given.value).trim();
      return checkQuantity(`"${field}" of measure "${id}"`, given, quantityKinds[field as QuantityField], context, found);
  }
}

/** The same order of keys whatever order they were written in. */
function ordered(measure: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(measure).sort(([a], [b]) => (a < b ? -1 : 1)));
}
