import { type SolvedCase, solveCase } from "@coercivity/cascade";
import { Command } from "commander";
import type { Io } from "../io.ts";
import { tableLines } from "../present/table.ts";
import { profileSheet, startupSheet } from "./cascade-sheets.ts";
import { digits, percent } from "./figures.ts";
import { readCaseFile } from "./read-case-file.ts";
import { document, refuse, remark } from "./say.ts";
import { writePlot } from "./write-plot.ts";

/** `cascade solve FILE`. */
export function solveCommand(io: Io): Command {
  return new Command("solve")
    .description("answer a case file: steady profile, transient, pH equilibrium, design or limit")
    .argument("<file>", "JSON case (see docs/separation.md)")
    .option("--json", "write the answers as JSON, in the shape of the reference cases")
    .option("--plot <file>", "draw the profile or the start-up as SVG")
    .action(async (file: string, flags: { json?: true; plot?: string }) => {
      const read = await readCaseFile(io.cwd, file);
      if (!read.ok) return refuse(io, [read.problem], flags.json);
      const answer = solveCase(read.value, file);
      if (!answer.ok) return refuse(io, answer.problems, flags.json);
      remark(io, answer.value.warnings);
      if (flags.json) document(io, answer.value.document);
      else io.stdout(`${solvedText(answer.value).join("\n")}\n`);
      if (flags.plot !== undefined) await draw(io, answer.value, flags.plot);
    });
}

async function draw(io: Io, solved: SolvedCase, file: string): Promise<void> {
  const { steady, transient } = solved;
  if (steady) {
    for (const [k, profile] of steady.state.cascades.entries())
      await writePlot(io, file, profileSheet(steady.plant, k, profile), k === 0 ? "" : profile.tag);
  } else if (transient) {
    await writePlot(io, file, startupSheet(transient.plant.components, transient.run, "time units of the case"));
    if (transient.steady) await writePlot(io, file, profileSheet(transient.plant, 0, transient.steady.cascades[0]!), "profile");
  } else io.stderr(`nothing to draw for a case of kind ${solved.kind}\n`);
}

/** The answer for people. */
function solvedText(solved: SolvedCase): string[] {
  if (solved.steady) return steadyText(solved);
  if (solved.transient) return transientText(solved);
  if (solved.equilibrium) return equilibriumText(solved);
  return [JSON.stringify(solved.document, undefined, 1)];
}

function steadyText(solved: SolvedCase): string[] {
  const { state } = solved.steady!;
  const lines: string[] = [];
  for (const profile of state.cascades) {
    lines.push(`cascade ${profile.tag}: ${profile.mixerSettlers} mixer-settlers`);
    const rows = state.components.map((component, i) => [
      component,
      percent(profile.raffinate[i]!),
      digits(profile.raffinate[i]!),
      digits(profile.extract[i]!),
      ...profile.draws.map((draw) => digits(draw[i]!)),
    ]);
    const columns = [
      { title: "" },
      { title: "raffinate", right: true },
      { title: "x", right: true },
      { title: "organic y", right: true },
      ...profile.draws.map((_, d) => ({ title: `draw ${d + 1}`, right: true })),
    ];
    lines.push(
      ...tableLines(columns, rows),
      `  flows: raffinate ${digits(profile.raffinateFlow)}, organic ${digits(profile.extractFlow)} mol RE per unit time`,
    );
  }
  const v = solved.document.verification as Record<string, number>;
  lines.push(
    `balance: components ${digits(state.certificate.componentBalance, 2)}, mixer-settlers ${digits(state.certificate.stageBalance, 2)}, Σx and Σy to ${digits(state.certificate.closure, 2)} (relative)`,
    `conditioning: the profile moves by ${digits(v.condition_max_dx_per_relative_dS, 3)} per relative change of S and W together, by ${digits(v.condition_max_dx_per_relative_product_flow, 3)} when the product flow shifts`,
    `solver: ${state.certificate.linearSolves} Newton steps, ${state.certificate.timeSteps} time steps`,
  );
  return lines;
}

function transientText(solved: SolvedCase): string[] {
  const { run, plant, steady } = solved.transient!;
  const lines = ["first time a purity is reached"];
  lines.push(
    ...tableLines(
      [{ title: "purity" }, { title: "time", right: true }],
      run.reached.map(({ target, time }) => [target.name, time === null ? "not reached, or met from the start" : digits(time, 7)]),
    ),
  );
  const columns = [
    { title: "t", right: true },
    ...plant.components.flatMap((component) => [
      { title: `${component} raff.`, right: true },
      { title: `${component} org.`, right: true },
      { title: `${component} held`, right: true },
    ]),
  ];
  lines.push(
    "",
    ...tableLines(
      columns,
      run.snapshots.map((snapshot) => [
        digits(snapshot.t),
        ...plant.components.flatMap((_, i) => [
          digits(snapshot.raffinate[i]!),
          digits(snapshot.extract[i]!),
          digits(snapshot.inventory[i]!),
        ]),
      ]),
    ),
  );
  if (steady)
    lines.push(
      "",
      `steady state: raffinate ${steady.cascades[0]!.raffinate.map((value) => digits(value)).join(" ")}, organic ${steady.cascades[0]!.extract.map((value) => digits(value)).join(" ")}`,
    );
  lines.push(`balance: ${digits(run.balanceRate, 2)} relative, as a rate; ${run.steps} steps`);
  return lines;
}

function equilibriumText(solved: SolvedCase): string[] {
  const { components, profile } = solved.equilibrium!;
  const columns = [
    { title: "", right: true },
    ...components.flatMap((component) => [
      { title: `${component} aq. mol/L`, right: true },
      { title: `${component} org. mol/L`, right: true },
    ]),
    { title: "H+ mol/L", right: true },
    { title: "free dimer", right: true },
  ];
  return [
    ...tableLines(
      columns,
      profile.aqueous.map((row, j) => [
        String(j + 1),
        ...components.flatMap((_, i) => [digits(row[i]!), digits(profile.organic[j]![i]!)]),
        digits(profile.acid[j]!),
        digits(profile.freeDimer[j]!),
      ]),
    ),
    `loading of the organic: ${percent(profile.loading)} at most; balance ${digits(profile.componentBalance, 2)}, acid balance ${digits(profile.residual, 2)} (relative)`,
  ];
}
