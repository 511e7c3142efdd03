import { massToMole, oxides } from "../feed/oxides.ts";
import { type Answer, answered, refused } from "../problem.ts";
import type { CaseReader } from "./case-reader.ts";

/** Reads a feed in mass percent of oxide and answers with mole fractions of RE; oxide masses of the file are used where it brings them. */
export function feedCase(reader: CaseReader): Answer<Record<string, unknown>> {
  const mass = reader.child("mass_percent_REO", "mass_REO");
  const elements = Object.keys((mass.value as Record<string, unknown>) ?? {});
  const own = reader.child("oxide_MW_and_atoms");
  const amounts = elements.map((element) => mass.number(element));
  const given = elements.map((element) => own.find(element));
  const moles = given.every((pair) => Array.isArray(pair))
    ? elements.map((_, i) => amounts[i]! / ((given[i] as number[])[0]! / (given[i] as number[])[1]!))
    : (massToMole(elements, amounts) ?? elements.map((element, i) => amounts[i]! * (oxides[element]?.atoms ?? Number.NaN)));
  if (reader.problems.length > 0) return refused(reader.problems);
  const total = moles.reduce((a, b) => a + b, 0);
  return answered({ id: reader.text("id"), mole_fraction: Object.fromEntries(elements.map((element, i) => [element, moles[i]! / total])) });
}
