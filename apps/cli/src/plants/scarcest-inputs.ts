import { type Model, type Names, replay } from "@coercivity/engine";

/**
 * For plants and days of a run, the essential input of which each has least left at the end of that day's step, as it is called in
 * explanations. One run serves all plants, where an explanation needs one each.
 */
export function scarcestInputs(model: Model, names: Names, dayOf: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const asked = new Map<number, number[]>();
  names.facilities.forEach(({ id }, facility) => {
    const day = dayOf.get(id);
    if (day === undefined) return;
    const step = Math.floor(day / model.stepDays);
    const list = asked.get(step);
    if (list) list.push(facility);
    else asked.set(step, [facility]);
  });
  const found = new Map<string, string>();
  const last = Math.max(-1, ...asked.keys());
  const recorder = {
    record: (_: Model, { slotStock }: { readonly slotStock: Float64Array }, t: number): void => {
      for (const facility of asked.get(t) ?? []) {
        const slot = scarcestSlot(model, slotStock, facility);
        const stream = slot === undefined ? undefined : names.streams[model.slotStream[slot]!];
        if (stream) found.set(names.facilities[facility]!.id, stream.form === "part" ? stream.name : stream.id);
      }
    },
  };
  if (last >= 0) replay(model, names, last + 1, [recorder]);
  return found;
}

function scarcestSlot(model: Model, slotStock: Float64Array, facility: number): number | undefined {
  const { facilityActivityStart, activityGroupStart, groupSlotStart, groupEssential } = model;
  let least: number | undefined;
  const end = activityGroupStart[facilityActivityStart[facility + 1]!]!;
  for (let g = activityGroupStart[facilityActivityStart[facility]!]!; g < end; g++) {
    if (groupEssential[g] === 0) continue;
    for (let s = groupSlotStart[g]!; s < groupSlotStart[g + 1]!; s++) {
      if (least === undefined || slotStock[s]! < slotStock[least]!) least = s;
    }
  }
  return least;
}
