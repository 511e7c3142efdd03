import type { Element, Problem } from "@coercivity/domain";
import { controlReport, effectiveControl, type StakeProblem } from "@coercivity/exposure";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { formatNumber } from "../present/format-number.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";
import { knownAs } from "../typed-problem.ts";
import { openWorkspace, refuse } from "../workspace.ts";
import { codesOf, countryCode, initials, knownElement } from "./ask.ts";
import { shareCells } from "./range-text.ts";
import { ownersOf, readOwners } from "./read-owners.ts";
import type { ShowFlags } from "./show-command.ts";
import { words } from "./words.ts";

export interface ControlFlags extends ShowFlags {
  readonly owners?: string;
}

/** `exposure control [country or owner]`: what stands in a country against what it or an owner controls, stage by stage. */
export async function control(io: Io, typed: string, flags: ControlFlags): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  const { bundle } = workspace;
  const { world } = bundle;
  const read = flags.owners === undefined ? undefined : await readOwners(world, flags.owners, io.cwd);
  const owners = ownersOf(world);
  for (const { owner } of read?.stakes ?? []) owners.set(owner, owner);
  const named = ownerTyped(owners, countryCode(world, typed));
  const wrong = [
    ...(read?.problems ?? []),
    ...effectiveControl(read?.stakes ?? []).problems.map(asProblem),
    ...knownAs("country or owner", named, [...owners.keys()]),
    ...knownElement(world, flags.element),
  ];
  if (wrong.length > 0) return refuse(io, wrong);
  const country = owners.get(named)!;
  const element = (flags.element ?? "Dy") as Element;
  const report = controlReport(bundle, element, country, read?.stakes);
  if (report.problems.length > 0) return refuse(io, report.problems.map(asProblem));
  if (flags.json) return io.stdout(`${JSON.stringify({ country, element, year: world.year, ...report }, undefined, 2)}\n`);
  if (flags.csv) {
    const head = ["element", "stage", "country", "territory", "stakes", "controlled", "hhi_territory", "hhi_controller", "hhi_joint"];
    return io.stdout(
      csvText([
        head,
        ...report.stages.map((row) => [
          element,
          row.stage,
          country,
          row.territory.value,
          row.proportional.value,
          row.effective.value,
          row.hhiTerritory.value,
          row.hhiController.value,
          row.hhiJoint.value,
        ]),
      ]),
    );
  }
  const { bold } = paintFor(io);
  const mine = report.stages.find(({ stage }) => stage === "mine") ?? report.stages[0]!;
  const outsider = mine.controllers.find(({ name }) => !codesOf(world).includes(name));
  const finding = `${country} holds ${shareCells(mine.territory)[0]} of ${element} at the ${mine.stage} by territory and ${shareCells(mine.proportional)[0]} by stakes${outsider ? `; ${outsider.name}, no state, decides over ${shareCells(outsider.share)[0]}` : ""}`;
  const rows = report.stages.map((row) => [
    row.stage,
    ...[row.territory, row.proportional, row.effective].map((range) => shareCells(range)[0]),
    ...[row.hhiTerritory, row.hhiController, row.hhiJoint].map(({ value }) => formatNumber(value)),
    row.controllers
      .slice(0, 3)
      .map(({ name, share }) => `${name} ${shareCells(share)[0]}`)
      .join(", "),
  ]);
  const columns = [
    { title: "stage" },
    ...["territory", "stakes", "≥ 50 % rule", "HHI territory", "HHI controller", "HHI joint"].map((title) => ({ title, right: true })),
    { title: "controllers" },
  ];
  const stakes = (list: typeof report.abroad): string[] =>
    list.length === 0
      ? ["  none in the world"]
      : list.map(
          (one) =>
            `  ${one.facility}: ${one.controller} (${one.seat}) ${shareCells({ value: one.share, low: 0, high: 0 })[0]}${one.controls ? ", controls it" : ""}`,
        );
  io.stdout(
    `${[
      bold(finding),
      ...tableLines(columns, rows),
      "",
      `plants abroad in which ${country} holds a part`,
      ...stakes(report.abroad),
      `plants in ${country} in which others hold a part`,
      ...stakes(report.within),
      "",
      "Joint: the larger of the two, since either can close the valve. Stakes in proportion; the rule hands the whole to whoever holds half or more.",
    ].join("\n")}\n`,
  );
}

function asProblem(found: StakeProblem): Problem {
  const [, file, line] = /^(.*):(\d+)$/.exec(found.at) ?? [];
  const at = file === undefined ? { file: "facts/world/facilities.yaml", field: found.at } : { file, line: Number(line) };
  if (found.code === "control/no-share")
    return { code: found.code, at, message: words.badStake(`${found.share * 100}`), hint: words.badStakeHint };
  return found.code === "control/over-whole"
    ? { code: found.code, at, message: words.overWhole(found.owned, found.sum), hint: words.overWholeHint }
    : { code: found.code, at, message: words.loop(found.names), hint: words.loopHint };
}

/** An owner as the world writes it, typed in whatever case or by its initials. */
function ownerTyped(owners: ReadonlyMap<string, string>, text: string): string {
  const known = [...owners.keys()];
  const low = text.toLowerCase();
  return (
    known.find((name) => name === text) ??
    known.find((name) => name.toLowerCase() === low) ??
    known.find((name) => text.length > 2 && initials(name) === text.toUpperCase()) ??
    text
  );
}
