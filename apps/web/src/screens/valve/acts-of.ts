import type { Act } from "@coercivity/charts";
import type { Quantity, World } from "@coercivity/domain";
import { dayNumber } from "@coercivity/engine";
import { capital } from "../../words/numbers.ts";
import type { ValveWords } from "../../words/valve.ts";
import type { Speaking } from "./valve-context.ts";

/** Who does what, when, in a scenario: its measures, and what the target brings. Days count from the start of the run. */
export function actsOf({ scenario, countryName, names }: Speaking, world: World, words: ValveWords): Act[] {
  const first = dayNumber(scenario.start) ?? 0;
  const dayOf = (iso: string): number => (dayNumber(iso) ?? first) - first;
  const measures = scenario.measures.map((measure): Act => {
    const onset = (measure as { readonly onsetDays?: Quantity }).onsetDays;
    const announced = dayOf(measure.announced);
    return {
      id: measure.id,
      who: countryName(measure.issuer),
      what: measure.title.charAt(0).toLowerCase() + measure.title.slice(1),
      side: "issuer",
      from: dayOf(measure.effective),
      to: measure.ended === undefined ? null : dayOf(measure.ended),
      ...(onset ? { onsetDays: onset.value, onset: "fade" as const } : {}),
      ...(measure.instrument === "informal-slowdown" ? {} : { legal: [{ day: announced, label: "" }] }),
    };
  });
  const owners = new Map<string, Act>();
  for (const one of world.supplements.filter(({ id }) => scenario.supplements.includes(id))) {
    const owner = one.id.split(" ")[0]!;
    const name = names.words.supplements[owner] ?? words.lanes.supplement;
    owners.set(owner, {
      id: owner,
      who: countryName(one.country),
      what: capital(name).replace(/^./, (letter) => letter.toLowerCase()),
      side: "target",
      from: one.release === "always" ? 0 : one.delayDays.value,
      to: null,
      ...(one.release === "always" && one.delayDays.value > 0 ? { onsetDays: one.delayDays.value, onset: "wedge" as const } : {}),
    });
  }
  return [...measures, ...owners.values()];
}
