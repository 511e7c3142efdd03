import type { CalibrationFile } from "@coercivity/domain/schema";
import type { Calibration } from "@coercivity/study";
import type { Io } from "../io.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";

const figure = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(3))) : "none");

/** A calibration for people: what was found, what the data identify, and how each target fares. */
export function calibrationText(io: Pick<Io, "env" | "isTty">, declared: CalibrationFile, found: Calibration): string {
  const paint = paintFor(io);
  const hits = found.said.filter(({ hit }) => hit).length;
  return [
    paint.bold("Calibration on episodes before 2025"),
    `loss ${found.loss.toFixed(3)} (at the start ${found.lossAtStart.toFixed(3)}) after ${found.evaluations} evaluations, seed ${declared.seed}`,
    "",
    ...tableLines(
      [
        { title: "number" },
        { title: "start", right: true },
        { title: "found", right: true },
        { title: "tells as well" },
        { title: "bounds" },
        { title: "identified" },
      ],
      found.identified.map(({ name, value, low, high, identified, tradedAgainst }) => {
        const spec = declared.free[name];
        const traded = tradedAgainst.map((other) => `${other.name} (${other.correlation.toFixed(2)})`).join(", ");
        return [
          name,
          figure(spec?.start ?? Number.NaN),
          figure(value),
          `${figure(low)} to ${figure(high)}`,
          `${spec?.low} to ${spec?.high}`,
          traded === "" ? identified : `${identified}, only together with ${traded}`,
        ];
      }),
    ),
    "",
    paint.bold(`${hits} of ${found.said.length} targets inside their bands`),
    ...tableLines(
      [
        { title: "target" },
        { title: "observed", right: true },
        { title: "model", right: true },
        { title: "miss", right: true },
        { title: "" },
      ],
      found.said.map(({ id, observed, value, miss, hit }) => [id, figure(observed), figure(value), figure(miss), hit ? "hit" : "miss"]),
    ),
    "",
  ].join("\n");
}
