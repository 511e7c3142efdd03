import { drawFlowMap } from "../flow-map.ts";
import {
  backTestSeries,
  backTestTargets,
  blowBackBars,
  blowBackSubtitle,
  blowBackTitle,
  type ChartMessages,
  cascadeProfile,
  cascadeTitle,
  demagnetisation,
  dependenceThroughTime,
  dumbbell,
  dumbbellHead,
  haltCalendar,
  heatKey,
  leverTrack,
  measuresLane,
  outputLines,
  outputTitle,
  pillarLadder,
  priceLines,
  rampCurve,
  rangeBars,
  stageSankey,
  startupCurve,
  surviveRecover,
} from "../index.ts";

const weeks = Array.from({ length: 52 }, (_, week) => week);
const dip = weeks.map((week) => 1 - 0.5 * Math.max(0, 1 - Math.abs(week - 24) / 20));
const by = (factor: number): number[] => dip.map((one) => 1 - (1 - one) * factor);
const bands = { low90: by(1.6), low50: by(1.2), high50: by(0.7), high90: by(0.2) };
const clock = { start: "2026-01-06", stepDays: 7 };
const ranged = { value: 3e9, low: 1e9, high: 5e9 };

/** Every chart on small data, with Greek letters for what is named by data, so that all other words are the chart's own. */
export function sampleCharts(width: number, messages: ChartMessages): readonly (readonly [name: string, svg: string])[] {
  const words = { title: "α", description: "β", width, messages };
  const act = { who: "α", what: "β", from: 0, to: 200, onsetDays: 30 };
  const blowBack = {
    target: "α",
    issuer: "β",
    days: 365,
    runs: 9,
    losses: [{ side: "target" as const, what: "γ", usd: 3e9, low: 1e9, high: 9e9 }],
  };
  const output = { ...clock, runs: 9, lead: { label: "α", values: dip, bands }, others: [{ label: "β", values: by(0.2) }] };
  const cascade = {
    components: ["α", "β"],
    mixerSettlers: 3,
    aqueous: [
      [0.9, 0.1],
      [0.5, 0.5],
      [0.1, 0.9],
    ],
    raffinate: { flow: 0.5, composition: [0.9, 0.1] },
    extract: { flow: 0.5, composition: [0.1, 0.9] },
    feeds: [{ stage: 2, flow: 1, phase: "aqueous" as const }],
    draws: [],
    freshOrganic: 1,
    scrub: 0.5,
    scale: "γ",
  };
  const curve = [0, 0.5, 1, 0.5, 0].map((severity, i) => ({
    severity,
    way: i < 3 ? ("up" as const) : ("down" as const),
    output: 1 - 0.1 * i,
    low: 0.8 - 0.1 * i,
    high: 1,
  }));
  const reached = { name: "γ", outlet: "extract" as const, threshold: 0.99, time: 20 };
  return [
    ["output lines", outputLines({ ...words, ...output, title: outputTitle(output, messages), events: [], day: 71 })],
    [
      "halt calendar",
      haltCalendar({
        ...words,
        ...clock,
        tint: "missing",
        rows: [
          { label: "α", down: dip.map((one) => 1 - one), day: 71, range: [48, null] },
          { label: "β", down: [0], day: null, haltShare: 0.1 },
        ],
      }),
    ],
    ["price lines", priceLines({ ...words, ...clock, lines: [{ label: "α", values: weeks.map((week) => 1 + week), kind: "outside" }] })],
    [
      "measures lane",
      measuresLane({
        ...words,
        start: clock.start,
        days: 364,
        day: 71,
        acts: [
          { id: "a", side: "issuer", ...act },
          { id: "b", side: "target", onset: "wedge", ...act },
        ],
      }),
    ],
    ["range bars", rangeBars({ ...words, rows: [{ label: "α", value: 2, low: 1, high: 3, words: "2" }] })],
    [
      "blow-back",
      blowBackBars({ ...words, ...blowBack, title: blowBackTitle(blowBack, messages), description: blowBackSubtitle(blowBack, messages) }),
    ],
    ["demagnetisation", demagnetisation({ ...words, country: "α", withheld: "β", runs: 9, points: curve })],
    [
      "pillar ladder",
      pillarLadder({
        ...words,
        runs: 9,
        rungs: [
          { id: "a", label: "α", cost: ranged, avoided: ranged, lead: { value: 700 } },
          { id: "b", label: "β", cost: ranged, avoided: ranged, lead: { value: 0 } },
        ],
      }),
    ],
    [
      "lever",
      leverTrack({
        id: "a",
        label: "α",
        min: 0,
        max: 1,
        value: 0.2,
        baseline: 0.1,
        range: [0, 0.5],
        words: "7",
        pull: 1,
        pullWords: "2",
        mostPull: 2,
        width,
        messages,
      }),
    ],
    [
      "survive",
      surviveRecover({
        ...words,
        rows: [
          { id: "a", label: "α", survive: { value: 10 }, recover: { value: 900, low: 700, high: 1200 } },
          { id: "b", label: "β", survive: { value: Infinity }, recover: { value: 30 } },
        ],
      }),
    ],
    ["heat key", heatKey(width, messages)],
    ["dumbbell", dumbbell({ who: "α", direct: 0.3, embedded: 0.6, anyStage: 0.9 }, width, messages)],
    ["dumbbell head", dumbbellHead(width, messages)],
    [
      "dependence",
      dependenceThroughTime({
        ...words,
        who: "α",
        on: "β",
        published: [{ id: "a", year: 2020, share: 0.5, scope: "γ" }],
        fitted: [],
        events: [],
      }),
    ],
    [
      "back-test targets",
      backTestTargets({
        ...words,
        runs: 9,
        targets: [
          { id: "a", label: "α", unit: "", observed: 3, band: [2, 4], simulated: { value: 5, low: 3, high: 9 } },
          { id: "b", label: "β", unit: "", observed: null },
        ],
      }),
    ],
    [
      "back-test series",
      backTestSeries({
        ...words,
        ...clock,
        id: "a",
        what: "α",
        unit: "β",
        runs: 9,
        simulated: dip,
        bands,
        observed: [{ id: "b", day: 100, value: 0.4 }],
        events: [],
      }),
    ],
    ["cascade", cascadeProfile({ ...words, ...cascade, title: cascadeTitle(cascade, messages) })],
    [
      "start-up",
      startupCurve({
        ...words,
        components: ["α", "β"],
        unit: "δ",
        curve: [1, 10, 100].map((time) => ({ time, raffinate: [0.9, 0.1], extract: [1 / time, 1 - 1 / time] })),
        reached: [reached],
      }),
    ],
    ["ramp", rampCurve({ ...words, products: [{ name: "α", mass: 1, onSpecAfterDays: 3 }] })],
    [
      "flow map",
      drawFlowMap(
        {
          ...words,
          target: "a",
          quantity: "γ",
          day: 3,
          nodes: [
            { id: "a", label: "α", place: [width / 2, 100] },
            { id: "b", label: "β", place: [width / 3, 200] },
          ],
          flows: [{ from: "b", to: "a", before: 4, now: 3 }],
        },
        { place: ({ place }) => place, marks: [] },
      ),
    ],
    [
      "stage Sankey",
      stageSankey({
        ...words,
        stages: ["α", "β"],
        nodes: [
          { id: "a", stage: 0, label: "γ" },
          { id: "b", stage: 1, label: "δ" },
        ],
        flows: [{ from: "a", to: "b", before: 4, now: 3 }],
        stubs: [{ node: "b", side: "out", before: 2, now: 1 }],
        retained: [0.7, 0.8],
      }),
    ],
  ];
}
