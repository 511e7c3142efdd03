import { type ProjectBook, type ProjectCriterion, projectCriteria } from "@coercivity/domain";
import type { Judged, RankedProject, Simulated } from "@coercivity/evidence";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { formatNumber, formatShare, formatUsd } from "../present/format-number.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines, wrapText } from "../present/table.ts";
import type { RankAnswer } from "./rank-command.ts";
import { words } from "./words.ts";

/** The ranking for people: criteria as numbers in a table, then what was left out and why; one project in full where it was asked for. */
export function rankText(io: Io, answer: RankAnswer, book: ProjectBook): string {
  const { bold, dim } = paintFor(io);
  const { ranking, simulated, lossUsd } = answer;
  const { question, weights, draws, useTonnes, binds, withinReachOnce, taken } = ranking;
  const { country, element, by, beside } = question;
  const one = ranking.ranked.find(({ project }) => project.id === answer.project);
  const lines = [
    bold(words.projectsTitle(country, element, by)),
    ...wrapText(words.projectsUse(country, element, formatNumber(useTonnes), binds, formatNumber(withinReachOnce), by, beside), 118),
    ...wrapText(
      words.projectsTaken(
        country,
        element,
        Object.entries(taken).map(([form, tonnes]) => `${form} ${formatNumber(tonnes)} t`),
      ),
      118,
    ),
    ...(lossUsd ? wrapText(words.projectsLoss(answer.scenario, country, formatUsd(lossUsd.mean), formatUsd(lossUsd.median)), 118) : []),
    "",
  ];
  if (answer.project !== undefined && !one) lines.push(...wrapText(words.projectWithout(answer.project, element), 118));
  else if (one) lines.push(...inFull(one, simulated.get(one.project.id)));
  else {
    const columns = [
      { title: "" },
      { title: "project" },
      { title: "score", right: true },
      ...projectCriteria.map((name) => ({ title: shortName[name], right: true })),
      { title: "t/y", right: true },
      { title: "top 5", right: true },
      { title: "place", right: true },
      ...(lossUsd
        ? [
            { title: "avoids, M USD", right: true },
            { title: "helps", right: true },
          ]
        : []),
    ];
    const rows = ranking.ranked.map((row, n) => [
      `${n + 1}`,
      `${shortened(row.project.name)} (${row.project.country})`,
      row.score.toFixed(2),
      ...row.criteria.map(({ value }) => short(value)),
      formatNumber(row.tonnes.withinReach),
      `${Math.round(row.topFive * 100)} %`,
      row.places.join("–"),
      ...(lossUsd ? [millions(simulated.get(row.project.id)), helps(simulated.get(row.project.id))] : []),
    ]);
    const weightRow = ["", "weight", "", ...projectCriteria.map((name) => formatNumber(weights[name]))];
    lines.push(...tableLines(columns, [weightRow, ...rows]));
    const nothing = ranking.ranked.flatMap(({ project, nothing: why }) => (why === undefined ? [] : [`${project.name}: ${why}`]));
    const silent = ranking.ranked.flatMap(({ project, nothing: gone }) => {
      const said = simulated.get(project.id);
      return said && "why" in said && gone === undefined ? [`${project.name}: ${said.why}`] : [];
    });
    const left = (title: string, list: readonly string[]): string[] =>
      list.length === 0 ? [] : ["", bold(title), ...list.flatMap((line) => wrapText(line, 116, "  "))];
    lines.push(
      ...left(words.projectsNothing(country, by), nothing),
      ...left(words.projectsSilent, silent),
      ...left(
        words.projectsUnknown(element),
        [ranking.unknown.join("; ")].filter((line) => line !== ""),
      ),
      ...left(
        words.projectsWithout(element),
        [ranking.without.join("; ")].filter((line) => line !== ""),
      ),
      ...left(words.projectsNotCoded, [ranking.notCoded.join("; ")]),
    );
  }
  lines.push("", ...wrapText(words.projectsBehind(draws, book.asOf), 118).map(dim));
  return `${lines.join("\n")}\n`;
}

function inFull({ project, criteria, score, topFive, places, tonnes }: RankedProject, simulated: Simulated | undefined): string[] {
  return [
    `${project.name} (${project.country}): score ${score.toFixed(2)}, among the first five with ${formatShare(topFive)} of the weights, place ${places.join(" to ")} with nine tenths of them`,
    ...criteria.flatMap((one) => [`  ${one.criterion} ${one.value.toFixed(2)}`, ...wrapText(behind(one), 112, "    ")]),
    ...wrapText(`within reach by then: ${formatNumber(tonnes.withinReach)} t a year, contained`, 114, "  "),
    ...(simulated
      ? wrapText(
          "why" in simulated
            ? `not simulated: ${simulated.why}`
            : `loss avoided ${avoided(simulated)}, through ${simulated.streams.join(", ")}; nothing, or less than nothing, in ${formatShare(simulated.idleShare)} of ${simulated.runs} draws`,
          114,
          "  ",
        )
      : []),
  ];
}

function behind({ words: why, facts, assumed }: Judged): string {
  return `${why} [${facts.join(", ")}${assumed ? "; assumptions" : ""}]`;
}

const shortName: Readonly<Record<ProjectCriterion, string>> = {
  ...{
    stage: "stage",
    output: "outp",
    offtake: "offt",
    funding: "fund",
    status: "stat",
    ramp: "ramp",
    ownership: "owner",
    permit: "perm",
    path: "path",
  },
};

/** `.65`, and `1` for a whole. */
function short(value: number): string {
  return value >= 0.995 ? "1" : value.toFixed(2).slice(1);
}

function shortened(name: string): string {
  return name.length > 27 ? `${name.slice(0, 26)}…` : name;
}

/** Mean with the ends of nine draws in ten: `120 (0 to 757)`. */
function millions(simulated: Simulated | undefined): string {
  if (!simulated || "why" in simulated) return "–";
  const [middle, low, high] = [simulated.meanUsd, ...simulated.avoidedUsd.most].map((usd) => formatNumber(Math.round(usd / 1e5) / 10));
  return `${middle} (${low} to ${high})`;
}

/** Share of the draws in which anything is avoided. */
function helps(simulated: Simulated | undefined): string {
  return !simulated || "why" in simulated ? "" : `${Math.round((1 - simulated.idleShare) * 100)} %`;
}

function avoided(simulated: Simulated | undefined): string {
  if (!simulated || "why" in simulated) return "–";
  const { median, most } = simulated.avoidedUsd;
  return `${formatUsd(simulated.meanUsd)} on average (median ${formatUsd(median)}; ${formatUsd(most[0])} to ${formatUsd(most[1])})`;
}

/** The ranking as data: every number with its words and facts. */
export function rankRecord({ scenario, ranking, simulated, lossUsd }: RankAnswer, book: ProjectBook): Readonly<Record<string, unknown>> {
  return {
    scenario,
    asOf: book.asOf,
    ...ranking,
    lossUsd: lossUsd ?? null,
    ranked: ranking.ranked.map((one, n) => ({
      rank: n + 1,
      id: one.project.id,
      name: one.project.name,
      country: one.project.country,
      stage: one.project.stage,
      score: one.score,
      topFive: one.topFive,
      places: one.places,
      nothing: one.nothing ?? null,
      criteria: one.criteria,
      tonnes: one.tonnes,
      simulated: simulated.get(one.project.id) ?? null,
    })),
  };
}

/** One row a project. */
export function rankCsv({ ranking, simulated }: RankAnswer): string {
  return csvText([
    [
      "rank",
      "id",
      "name",
      "country",
      "at_stage",
      "score",
      ...projectCriteria,
      "tonnes_within_reach",
      "first_five",
      "place_best",
      "place_worst",
      "avoided_mean_usd",
      "avoided_median_usd",
      "avoided_low",
      "avoided_high",
      "helps_share",
      "why_nothing",
    ],
    ...ranking.ranked.map(({ project, score, criteria, tonnes, topFive, places, nothing }, n) => {
      const said = simulated.get(project.id);
      const usd =
        said && "avoidedUsd" in said
          ? [said.meanUsd, said.avoidedUsd.median, ...said.avoidedUsd.most, 1 - said.idleShare]
          : ["", "", "", "", ""];
      const why = nothing ?? (said && "why" in said ? said.why : "");
      return [
        n + 1,
        project.id,
        project.name,
        project.country,
        project.stage,
        score,
        ...criteria.map(({ value }) => value),
        tonnes.withinReach,
        topFive,
        ...places,
        ...usd,
        why,
      ];
    }),
  ]);
}
