import { expect, test } from "vitest";
import { modelHash } from "../model/hash.ts";
import { compiled } from "../testing/compiled.ts";
import { permutedBundle, permutedScenario } from "../testing/permuted.ts";
import { randomBundle, randomScenario } from "../testing/random-world.ts";

test("the order in which a world's entries are written changes not one byte of the model, nor a name", () => {
  for (let seed = 0; seed < 200; seed++) {
    const bundle = randomBundle(seed);
    const scenario = randomScenario(seed, bundle);
    const written = compiled(bundle, scenario);
    const shuffled = compiled(permutedBundle(bundle, seed), permutedScenario(scenario));
    expect(modelHash(shuffled.model)).toBe(modelHash(written.model));
    expect(shuffled.names).toEqual(written.names);
  }
});
