import type { CalibrationFile } from "@coercivity/domain/schema";
import type { Calibration } from "@coercivity/study";

const round = (value: number): number => Number(value.toPrecision(6));

/** What a calibration found, as the text of facts/world/calibrated.yaml. */
export function calibratedYaml(name: string, declared: CalibrationFile, found: Calibration): string {
  const free = Object.entries(declared.free);
  const hits = found.said.filter(({ hit }) => hit).length;
  const lines = found.identified.flatMap(({ name: number, value, low, high, identified, tradedAgainst }, i) => {
    const [, spec] = free[i] as (typeof free)[number];
    const traded = tradedAgainst.length > 0 ? `; only together with ${tradedAgainst.map((other) => other.name).join(", ")}` : "";
    return [
      `  ${number}:`,
      `    value: ${round(value)}`,
      `    low: ${round(low)}`,
      `    high: ${round(high)}`,
      `    unit: ${JSON.stringify(spec.unit)}`,
      `    bounds: [${spec.low}, ${spec.high}]`,
      `    identified: ${JSON.stringify(`${identified}${traded}`)}`,
      `    why: ${JSON.stringify(`calibrated on episodes before 2025; ${spec.why}`)}`,
    ];
  });
  return [
    "# What `coercivity calibrate` found on the calibration targets alone. Written by the command; a change by hand would not be a calibration.",
    "# It is frozen by the commit that holds it: later episodes are run only after that, and nothing is set anew because of what they show.",
    `name: ${JSON.stringify(name)}`,
    `about: ${JSON.stringify(`${hits} of ${found.said.length} calibration targets inside their bands in a single run on the first baseline`)}`,
    `seed: ${declared.seed}`,
    'objective: "mean of m²/(1 + m²), m the miss in half-widths of a band, and 0.02 times the mean squared distance from the start"',
    `evaluations: ${found.evaluations}`,
    `lossAtStart: ${round(found.lossAtStart)}`,
    `loss: ${round(found.loss)}`,
    "# low and high: between these the loss stays within 0.015 of the least, the other numbers held; back-tests draw from there.",
    "numbers:",
    ...lines,
    "",
  ].join("\n");
}
