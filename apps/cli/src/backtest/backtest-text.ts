import type { BacktestAnswer, Over, Scored, Skill } from "@coercivity/study";
import type { Io } from "../io.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";
import { figure, verdict } from "./figures.ts";

/** Back-tests for people: a table for each episode, and the skill of each set at the end. */
export function backtestText(io: Pick<Io, "env" | "isTty">, { runs, episodes, targets, skill }: BacktestAnswer): string {
  const paint = paintFor(io);
  const table = (own: readonly Scored[]): string[] =>
    tableLines(
      [
        { title: "target" },
        { title: "observed", right: true },
        { title: "band" },
        { title: "model", right: true },
        { title: "nine tenths" },
        { title: "unchanged", right: true },
        { title: "45 days", right: true },
        { title: "" },
        { title: "what" },
      ],
      own.map((one) => [
        one.id,
        figure(one.observed),
        `${figure(one.band[0])} to ${figure(one.band[1])}`,
        figure(one.median),
        one.expressible ? `${figure(one.low)} to ${figure(one.high)}` : "",
        figure(one.naive.nothingChanges),
        figure(one.naive.statutoryWait),
        verdict(one),
        one.title,
      ]),
    );
  return [
    ...episodes.flatMap(({ id, title, scenario, asOf, baselineYear, told }) => [
      paint.bold(`${title} (${id})`),
      `  ${scenario}, seen from ${asOf}, on the world of ${baselineYear}, ${runs} draws`,
      ...table(targets.filter((one) => one.episode === id)),
      ...(told
        ? ["", `  told of what came later: ${told.scenario}, seen from ${told.asOf}; not scored for skill`, ...table(told.targets)]
        : []),
      "",
    ]),
    ...Object.values(skill).flatMap((one) => skillLines(one as Skill)),
    "",
  ].join("\n");
}

/** How well a set was met, in sentences. */
export function skillLines(skill: Skill): string[] {
  const share = (value: number): string => `${Math.round(100 * value)} %`;
  const over = (name: string, { skill: own, intervalSkill, targets, nearer, farther, naiveHits }: Over): string =>
    `  skill over "${name}" on ${targets} targets: ${figure(own)} (intervals ${figure(intervalSkill)}); nearer on ${nearer}, farther on ${farther}; it hits ${naiveHits}`;
  return [
    `${skill.set === "later" ? "later episodes" : "calibration"}: ${skill.hits} of ${skill.expressible} expressible targets inside their bands (${share(skill.hitShare)}), ${skill.targets - skill.expressible} not expressible`,
    `  observed inside nine tenths of the draws: ${share(skill.coverage)}; mean miss ${figure(skill.meanMiss)} half-widths of a band, interval score ${figure(skill.meanIntervalScore)}`,
    over("nothing changes", skill.overNothingChanges),
    over("45 working days of nothing, then normal", skill.overStatutoryWait),
  ];
}
