import { shaking } from "../dynamics/shake.ts";
import { type Answer, answered, refused } from "../problem.ts";
import type { CaseReader } from "./case-reader.ts";
import { readPlant } from "./read-plant.ts";
import { readTargets, targetOfName } from "./targets.ts";

/** Reads and solves `cases[]` of the discrete shake (funnel) model, or one such case. */
export function shakeCase(reader: CaseReader): Answer<Record<string, unknown>> {
  const entries = reader.has("cases") ? reader.list("cases") : [reader];
  const cases: Record<string, unknown>[] = [];
  for (const entry of entries) {
    const plant = readPlant(entry);
    if (entry.problems.length > 0) return refused(entry.problems);
    const cascade = plant.cascades[0]!;
    const named = entry.find("first_shake_reaching");
    const names = Array.isArray(named) ? named.map(String) : Object.keys((named as Record<string, unknown>) ?? {});
    const targets = entry.has("specs", "targets")
      ? readTargets(entry.list("specs", "targets"), plant.components)
      : names.map((name) => targetOfName(name, plant.components));
    const found = entry.find("snapshots", "shakes");
    const moments = Array.isArray(found)
      ? found.map((item, k) => (typeof item === "number" ? item : entry.inside(item, `snapshots[${k}]`).number("shake")))
      : [1, 10, 100, 1000, 10_000];
    const fill = entry.has("x0") ? entry.numbers("x0") : (cascade.feeds[0]?.z ?? []);
    if (entry.problems.length > 0) return refused(entry.problems);
    const answer = shaking(cascade, plant.components, fill, moments, targets, entry.numberOr(20_000, "max_shakes"), reader.file);
    if (!answer.ok) return answer;
    cases.push({
      id: entry.text("id"),
      components: plant.components,
      N: cascade.mixerSettlers,
      snapshots: answer.value.snapshots.map((snapshot) => ({
        shake: snapshot.shake,
        raffinate_x: snapshot.raffinate,
        extract_y: snapshot.extract,
      })),
      first_shake_reaching: Object.fromEntries(answer.value.reached.map(({ target, time }) => [target.name, time])),
    });
  }
  return answered({ id: reader.text("id"), kind: reader.text("kind") || "discrete start-up (funnel / shake model)", cases });
}
