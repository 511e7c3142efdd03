import { sha256 } from "@coercivity/numerics";
import { modelHash } from "../model/hash.ts";
import { createState } from "../model/state.ts";
import { runUntil } from "../outcome/run-until.ts";
import { assumed } from "./chain.ts";
import { compiled } from "./compiled.ts";
import { randomBundle, randomScenario } from "./random-world.ts";
import { allSmallResponses, smallResponses } from "./small-responses.ts";
import { ban, licence, listing, outage, penalty, productionQuota, quota, slowdown, smallBundle, smallScenario } from "./small-world.ts";

/**
 * One hash over the bytes of models and of states after a year, in weeks and in days, with everything in force that the kernel knows. Pure: it gives the
 * same 64 digits wherever it runs, or the engine is not the same engine there.
 */
export function fingerprint(): string {
  const measures = [
    ban(0.1, ["oxide.*", "metal.*"], { onset: 21 }),
    slowdown(0.7, ["magnet.*"], { ended: "2026-07-01" }),
    penalty(0.6),
    outage(["VNM hills"], 0.3, { onset: 9 }),
  ];
  const controls = [
    licence({ dead: 30, mean: 50, approval: 0.8 }, ["oxide.*", "metal.*"], {
      onset: 14,
      ...{ overBlockedStreams: ["magnet.*"], overBlockedShare: assumed(0.4), overBlockedTo: "2026-06-01" },
      ...{ validityDays: assumed(120), coveredShare: assumed(0.2), coveredFrom: "2026-07-01" },
      ...{ reliefFrom: "2026-08-01", reliefPerWeek: assumed(0.3) },
    }),
    penalty(0.6),
    quota(20, ["magnet.*"], { to: ["!CHN"], firstBatchShare: 0.3, secondBatch: "2026-07-01" }),
    productionQuota(["CHN separation"], 0.9),
    listing(["JPN"], { effective: "2026-09-01" }),
  ];
  const threatened = { frontLoadTarget: assumed(1.4), hoardTarget: assumed(1.2) };
  const parameters = { sourcingExponent: assumed(1.3) };
  const supplements = ["JPN Dy stockpile", "JPN new Dy"];
  const hashes: string[] = [];
  for (const stepDays of [7, 1]) {
    hashes.push(hashOf(smallBundle({ latentLinks: true }), smallScenario({ measures, supplements, stepDays, parameters })));
  }
  hashes.push(hashOf(smallBundle(), smallScenario({ measures: controls, parameters: threatened })));
  for (const stepDays of [7, 1]) {
    const scenario = smallScenario({ measures: [...measures, quota(20, ["magnet.*"])], stepDays, responses: allSmallResponses });
    hashes.push(hashOf(smallBundle({ responses: smallResponses }), scenario));
  }
  for (const seed of [3, 14, 159]) {
    const bundle = randomBundle(seed);
    hashes.push(hashOf(bundle, randomScenario(seed, bundle)));
  }
  return sha256(Uint8Array.from(hashes.join("\n"), (letter) => letter.charCodeAt(0)));
}

function hashOf(bundle: Parameters<typeof compiled>[0], scenario: Parameters<typeof compiled>[1]): string {
  const { model } = compiled(bundle, scenario);
  const state = createState(model);
  runUntil(model, state, model.steps, []);
  return `${modelHash(model)} ${sha256(new Uint8Array(state.bytes))}`;
}

/** What `fingerprint` must give. It changes with every equation, and only with them: say why in the commit. */
export const FINGERPRINT = "f3b3dee90f1fe34c71ec0f8a73d5a28be63b131cdfa7cade956fc6926f8515dc";
