import type { World } from "@coercivity/domain";
import type { Band, ClockBand } from "@coercivity/study";
import type { CurveAnswer, CutAnswer } from "../commands/curve.ts";
import type { Io } from "../io.ts";
import { say } from "../study/say.ts";
import { formatNumber, formatShare, formatUsd } from "./format-number.ts";
import { issuerBandLines } from "./issuer-text.ts";
import { paintFor } from "./paint.ts";
import { tableLines, wrapText } from "./table.ts";

/** The three measures of a country, an industry or a firm, its demagnetisation curve and the leverage clock, for people. */
export function curveText(io: Pick<Io, "env" | "isTty">, world: World, answer: CurveAnswer): string {
  const paint = paintFor(io);
  const name = (code: string) => world.countries.find((country) => country.code === code)?.name ?? code;
  const { who, issuer, runs, cuts, curve, ramp, recorded } = answer;
  const whom = who.kind === "country" ? name(who.name) : who.name;
  const what = who.turnover ? say.turnover : who.kind === "country" ? say.dependentValueAdded : say.valueAdded;
  const table = (columns: Parameters<typeof tableLines>[0], rows: readonly (readonly string[])[]): string[] => {
    const [head, ...rest] = tableLines(columns, rows);
    return [paint.dim(head ?? ""), ...rest];
  };
  return [
    paint.bold(say.curveTitle(whom, name(issuer))),
    say.curveBasis(runs),
    ...(who.kind === "country" ? [] : wrapText(say.curveCountries(who.countries.map(name).join(", ")), 110)),
    ...(who.turnover ? wrapText(say.curveTurnover, 110) : []),
    "",
    ...table(
      [{ title: "" }, { title: say.directCut(name(issuer)) }, { title: say.contentCut }],
      measureRows(what).map(([row, cell]) => [row, ...cuts.map(cell)]),
    ),
    "",
    paint.bold(say.curveHead),
    ...wrapText(say.curveHow(ramp.holdDays), 110, "  "),
    ...table([{ title: "severity", right: true }, { title: "on the way up" }, { title: "on the way down" }], curveRows(answer)),
    ...(curve.length === 0 ? [] : [""]),
    paint.bold(say.clockHead(whom, name(issuer))),
    ...table(
      [
        { title: "day", right: true },
        { title: say.clockColumns.target(whom) },
        { title: say.clockColumns.own(name(issuer)) },
        { title: say.clockColumns.unsold },
        { title: say.clockColumns.earned },
        { title: say.clockColumns.ratio },
      ],
      cuts.at(-1)!.clock.map(clockCells),
    ),
    ...answer.costs.flatMap((cost) => issuerBandLines(cost, name)),
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

function measureRows(what: string): (readonly [string, (answer: CutAnswer) => string])[] {
  const days =
    ({ horizonDays }: CutAnswer["cut"]) =>
    (day: number): string =>
      day === Infinity ? say.beyond(horizonDays) : String(Math.round(day));
  return [
    [say.daysWithstood(what), ({ cut }) => bandText(cut.daysWithstood, days(cut))],
    [say.censored, ({ cut }) => formatShare(cut.censored)],
    [say.saturation, ({ cut }) => bandText(cut.saturationUsd, formatUsd)],
    [say.saturationShare(what), ({ cut }) => bandText(cut.saturationShare, formatShare)],
    [say.remanence, ({ remanence }) => (remanence ? bandText(remanence, formatShare) : say.noDependence)],
  ];
}

function clockCells({ day, targetUsd, issuerUsd, unsoldUsd, earnedUsd, ratio }: ClockBand): string[] {
  const share = (value: number): string => (value === Infinity ? "∞" : formatNumber(Number(value.toPrecision(2))));
  return [
    day.toLocaleString("en-US"),
    bandText(targetUsd, formatUsd),
    bandText(issuerUsd, formatUsd),
    bandText(unsoldUsd, formatUsd),
    bandText(earnedUsd, formatUsd),
    ratio.median === Infinity ? say.issuerLosesNothing : bandText(ratio, share),
  ];
}

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
