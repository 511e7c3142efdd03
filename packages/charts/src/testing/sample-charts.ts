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
  measuresLane,
  outputLines,
  outputTitle,
  pillarLadder,
  placeRanges,
  priceLines,
  rampCurve,
  rangeBars,
  stageSankey,
  startupCurve,
  surviveRecover,
  yearLines,
} from "../index.ts";

const weeks = Array.from({ length: 52 }, (_, week) => week);
const dip = weeks.map((week) => 1 - 0.5 * Math.max(0, 1 - Math.abs(week - 24) / 20));
const by = (factor: number): number[] => dip.map((one) => 1 - (1 - one) * factor);
const bands = { low90: by(1.6), low50: by(1.2), high50: by(0.7), high90: by(0.2) };
const clock = { start: "2026-01-06", stepDays: 7 };
const ranged = { value: 3e9, low: 1e9, high: 5e9 };

/** Every chart on small data, with Greek letters for what is named by data, unless it is given other names, so that all other words are the chart's own. */
export function sampleCharts(
  width: number,
  messages: ChartMessages,
  [one, two, three, four]: readonly [string, string, string, string] = ["α", "β", "γ", "δ"],
): readonly (readonly [name: string, svg: string])[] {
  const words = { title: one, description: two, width, messages };
  const act = { who: one, what: two, from: 0, to: 200, onsetDays: 30 };
  const blowBack = {
    target: one,
    issuer: two,
    days: 365,
    runs: 9,
    losses: [{ side: "target" as const, what: three, usd: 3e9, low: 1e9, high: 9e9 }],
  };
  const output = { ...clock, runs: 9, lead: { label: one, values: dip, bands }, others: [{ label: two, values: by(0.2) }] };
  const cascade = {
    components: [one, two],
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
    scale: three,
  };
  const curve = [0, 0.5, 1, 0.5, 0].map((severity, i) => ({
    severity,
    way: i < 3 ? ("up" as const) : ("down" as const),
    output: 1 - 0.1 * i,
    low: 0.8 - 0.1 * i,
    high: 1,
  }));
  const reached = { name: three, outlet: "extract" as const, threshold: 0.99, time: 20 };
  return [
    ["output lines", outputLines({ ...words, ...output, title: outputTitle(output, messages), events: [], day: 71 })],
    [
      "halt calendar",
      haltCalendar({
        ...words,
        ...clock,
        tint: "missing",
        rows: [
          { label: one, down: dip.map((one) => 1 - one), day: 71, range: [48, null] },
          { label: two, down: [0], day: null, haltShare: 0.1 },
        ],
      }),
    ],
    ["price lines", priceLines({ ...words, ...clock, lines: [{ label: one, values: weeks.map((week) => 1 + week), kind: "outside" }] })],
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
    ["range bars", rangeBars({ ...words, rows: [{ label: one, value: 2, low: 1, high: 3, words: "2" }] })],
    ["place ranges", placeRanges({ ...words, rows: [{ id: "a", label: one, place: 2, best: 1, worst: 7, words: "1–7" }] })],
    [
      "year lines",
      yearLines({
        ...words,
        years: [2026, 2027, 2028],
        lines: [
          { id: "a", label: one, values: [0, 2, 4] },
          { id: "b", label: three, values: [1, 1, 1] },
        ],
        unit: "7",
        year: 2027,
        level: { value: 3, label: four },
      }),
    ],
    [
      "blow-back",
      blowBackBars({ ...words, ...blowBack, title: blowBackTitle(blowBack, messages), description: blowBackSubtitle(blowBack, messages) }),
    ],
    ["demagnetisation", demagnetisation({ ...words, country: one, withheld: two, runs: 9, points: curve })],
    [
      "pillar ladder",
      pillarLadder({
        ...words,
        runs: 9,
        rungs: [
          { id: "a", label: one, cost: ranged, avoided: ranged, lead: { value: 700 } },
          { id: "b", label: two, cost: ranged, avoided: ranged, lead: { value: 0 } },
        ],
      }),
    ],
    [
      "survive",
      surviveRecover({
        ...words,
        rows: [
          { id: "a", label: one, survive: { value: 10 }, recover: { value: 900, low: 700, high: 1200 } },
          { id: "b", label: two, survive: { value: Infinity }, recover: { value: 30 } },
        ],
      }),
    ],
    ["heat key", heatKey(width, messages)],
    ["dumbbell", dumbbell({ who: one, direct: 0.3, embedded: 0.6, anyStage: 0.9 }, width, messages)],
    ["dumbbell head", dumbbellHead(width, messages)],
    [
      "dependence",
      dependenceThroughTime({
        ...words,
        who: one,
        on: two,
        published: [{ id: "a", year: 2020, share: 0.5, scope: three }],
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
          { id: "a", label: one, unit: "", observed: 3, band: [2, 4], simulated: { value: 5, low: 3, high: 9 } },
          { id: "b", label: two, unit: "", observed: null },
        ],
      }),
    ],
    [
      "back-test series",
      backTestSeries({
        ...words,
        ...clock,
        id: "a",
        what: one,
        unit: two,
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
        components: [one, two],
        unit: four,
        curve: [1, 10, 100].map((time) => ({ time, raffinate: [0.9, 0.1], extract: [1 / time, 1 - 1 / time] })),
        reached: [reached],
      }),
    ],
    ["ramp", rampCurve({ ...words, products: [{ name: one, mass: 1, onSpecAfterDays: 3 }] })],
    [
      "flow map",
      drawFlowMap(
        {
          ...words,
          target: "a",
          quantity: three,
          day: 3,
          nodes: [
            { id: "a", label: one, place: [width / 2, 100] },
            { id: "b", label: two, place: [width / 3, 200] },
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
        stages: [one, two],
        nodes: [
          { id: "a", stage: 0, label: three },
          { id: "b", stage: 1, label: four },
        ],
        flows: [{ from: "a", to: "b", before: 4, now: 3 }],
        stubs: [{ node: "b", side: "out", before: 2, now: 1 }],
        retained: [0.7, 0.8],
      }),
    ],
  ];
}
