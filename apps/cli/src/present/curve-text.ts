import type { World } from "@coercivity/domain";
import type { Band } from "@coercivity/study";
import type { CurveAnswer, CutAnswer } from "../commands/curve.ts";
import type { Io } from "../io.ts";
import { say } from "../study/say.ts";
import { formatShare, formatUsd } from "./format-number.ts";
import { paintFor } from "./paint.ts";
import { tableLines, wrapText } from "./table.ts";

/** The three measures of a country, its demagnetisation curve and the leverage clock, for people. */
export function curveText(io: Pick<Io, "env" | "isTty">, world: World, answer: CurveAnswer): string {
  const paint = paintFor(io);
  const name = (code: string) => world.countries.find((country) => country.code === code)?.name ?? code;
  const { country, issuer, runs, cuts, curve, ramp, recorded } = answer;
  const table = (columns: Parameters<typeof tableLines>[0], rows: readonly (readonly string[])[]): string[] => {
    const [head, ...rest] = tableLines(columns, rows);
    return [paint.dim(head ?? ""), ...rest];
  };
  return [
    paint.bold(say.curveTitle(name(country), name(issuer))),
    say.curveBasis(runs),
    "",
    ...table(
      [{ title: "" }, { title: say.directCut(name(issuer)) }, { title: say.contentCut }],
      measureRows.map(([what, cell]) => [what, ...cuts.map(cell)]),
    ),
    "",
    paint.bold(say.curveHead),
    ...wrapText(say.curveHow(ramp.holdDays), 110, "  "),
    ...table([{ title: "severity", right: true }, { title: "on the way up" }, { title: "on the way down" }], curveRows(answer)),
    ...(curve.length === 0 ? [] : [""]),
    paint.bold(say.clockHead(name(country), name(issuer))),
    ...table(
      [
        { title: "day", right: true },
        { title: `lost in ${name(country)}` },
        { title: `lost in ${name(issuer)}` },
        { title: "the one over the other" },
      ],
      cuts
        .at(-1)!
        .clock.map(({ day, targetUsd, issuerUsd, ratio }) => [
          day.toLocaleString("en-US"),
          bandText(targetUsd, formatUsd),
          bandText(issuerUsd, formatUsd),
          ratio.median === Infinity
            ? say.issuerLosesNothing
            : bandText(ratio, (value) => (value === Infinity ? "∞" : value.toPrecision(2))),
        ]),
    ),
    ...wrapText(say.clockCaveat, 110, "  "),
    "",
    paint.bold(say.recordedHead),
    ...table(
      [{ title: "episode" }, { title: "day", right: true }, { title: "target" }, { title: "what" }],
      recorded.map(({ episode, day, target, what }) => [episode, String(day), target, what]),
    ),
    ...wrapText(say.recordedCaveat, 110, "  "),
    "",
  ].join("\n");
}

const measureRows: readonly (readonly [string, (answer: CutAnswer) => string])[] = [
  [
    say.daysWithstood,
    ({ cut }) => bandText(cut.daysWithstood, (day) => (day === Infinity ? say.beyond(cut.horizonDays) : String(Math.round(day)))),
  ],
  [say.censored, ({ cut }) => formatShare(cut.censored)],
  [say.saturation, ({ cut }) => bandText(cut.saturationUsd, formatUsd)],
  [say.saturationShare, ({ cut }) => bandText(cut.saturationShare, formatShare)],
  [say.remanence, ({ remanence }) => (remanence ? bandText(remanence, formatShare) : say.noDependence)],
];

function curveRows({ curve }: CurveAnswer): string[][] {
  const severities = [...new Set(curve.map(({ severity }) => severity))].sort((a, b) => a - b);
  return severities.map((severity) => {
    const on = (way: "up" | "down"): string => {
      const point = curve.find((one) => one.severity === severity && one.way === way);
      return point ? bandText(point.output, formatShare) : "";
    };
    return [formatShare(severity), on("up") || (severity === 0 ? "100 %" : ""), on("down")];
  });
}

function bandText({ median, most }: Band, format: (value: number) => string): string {
  return `${format(median)} (90 %: ${format(most[0])} to ${format(most[1])})`;
}
