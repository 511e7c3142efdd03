import type { Response } from "@coercivity/domain";
import { assumed } from "./chain.ts";

const soon = { triggerShare: assumed(0.9), spellDays: assumed(14, "days"), leadDays: assumed(21, "days"), rampDays: assumed(28, "days") };
const everyone = ["!CHN"];

/** One response of each kind for the made-up chain, as quick as need be for a year; the last three take their time, and one loses its permit. */
export const smallResponses: readonly Response[] = [
  { id: "thrift", title: "thinner polish", kind: "thrift", to: everyone, streams: ["oxide.La"], share: assumed(0.2), ...soon },
  { id: "lighter", title: "lighter motors", kind: "thrift", to: ["target"], streams: ["magnet.*"], share: assumed(0.1), ...soon },
  {
    id: "cooler",
    title: "cooler magnets",
    kind: "substitution",
    to: everyone,
    instead: { "magnet.high": "magnet.mid" },
    from: ["ALL"],
    kgPerKg: assumed(1.1),
    share: assumed(0.3),
    ...soon,
  },
  {
    id: "own-winding",
    title: "magnets bought, motors wound at home",
    kind: "form-shift",
    to: ["target"],
    instead: { "part.motor": "magnet.mid" },
    from: ["ALL"],
    kgPerKg: assumed(1.3),
    share: assumed(0.2),
    ...soon,
  },
  {
    id: "new-makers",
    title: "makers nobody bought from",
    kind: "qualification",
    to: everyone,
    streams: ["metal.*", "magnet.*", "part.*"],
    from: ["!CHN"],
    share: assumed(0.5),
    ...soon,
  },
  {
    id: "scrap",
    title: "old motors",
    kind: "recycling",
    to: ["target"],
    streams: ["metal.*"],
    share: assumed(0.2),
    ...soon,
    leadDays: assumed(60, "days"),
    decided: "2026-01-10",
  },
  {
    id: "own-mine",
    title: "a mine of one's own",
    kind: "new-supply",
    to: everyone,
    streams: ["metal.*"],
    share: assumed(0.4),
    decided: "2025-06-01",
    leadDays: assumed(200, "days"),
    overrunShare: assumed(0.2),
    technologyDelayDays: assumed(30, "days"),
    trackRecord: [assumed(0.2), assumed(0.45), assumed(0.65)],
    adversePerYear: assumed(0.5),
    outDays: assumed(60, "days"),
    permitLuck: assumed(0.2),
  },
  { id: "restart", title: "idle lines", kind: "restart", to: ["ALL"], processes: ["mining", "magnets*"], share: assumed(0.3), ...soon },
];

export const allSmallResponses: readonly string[] = smallResponses.map(({ id }) => id);
