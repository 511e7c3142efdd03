import type { Element } from "@coercivity/domain";
import { bySeat, dependenceTable } from "@coercivity/exposure";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";
import { openWorkspace, refuse } from "../workspace.ts";
import { askSupplier, knownElement, worldElements } from "./ask.ts";
import { shareCells } from "./range-text.ts";
import type { ShowFlags } from "./show-command.ts";
import { words } from "./words.ts";

/** `exposure table`: country × stage × element, as a heat table of shares, CSV or JSON. */
export async function table(io: Io, flags: ShowFlags): Promise<void> {
  const workspace = await openWorkspace(io, flags.year);
  if (!workspace) return;
  const { bundle } = workspace;
  const { world, baselines } = bundle;
  const { supplier, problems } = askSupplier(world, flags.on ?? "CHN");
  const wrong = [...knownElement(world, flags.element), ...problems];
  if (!supplier || wrong.length > 0) return refuse(io, wrong);
  const on = supplier.name;
  const label = supplier.kind === "country" && flags.by === "control" ? bySeat : supplier.label;
  const cells = dependenceTable(bundle, on, flags.element === undefined ? worldElements(world) : [flags.element as Element], label);
  if (flags.json) return io.stdout(`${JSON.stringify({ on, year: world.year, baselines: baselines.length, cells }, undefined, 2)}\n`);
  if (flags.csv) {
    const head = ["on", "country", "stage", "element", "year", "share", "low", "high", "passed"];
    return io.stdout(
      csvText([
        head,
        ...cells.map(({ country, stage, element, share, passed }) => [
          on,
          country,
          stage,
          element,
          world.year,
          share.value,
          share.low,
          share.high,
          passed.value,
        ]),
      ]),
    );
  }
  const stages = ["mine", "crack", "separate", "metal", "magnet", "part", "any"] as const;
  const { bold } = paintFor(io);
  const blocks = [...new Set(cells.map(({ element }) => element))].map((element) => {
    const own = cells.filter((cell) => cell.element === element);
    const rows = [...new Set(own.map(({ country }) => country))].map((country) => [
      country,
      ...stages.map((stage) => {
        const cell = own.find((one) => one.country === country && one.stage === stage);
        return cell ? `${shareCells(cell.share)[0]} ${heat(cell.share.value)}` : "–  ";
      }),
    ]);
    return [
      bold(
        `${element}: share of use that was ${flags.by === "control" || supplier.kind === "controller" ? "under control of" : "in"} ${on}, by stage, ${world.year}`,
      ),
      ...tableLines([{ title: "country" }, ...stages.map((title) => ({ title, right: true }))], rows),
    ].join("\n");
  });
  io.stdout(`${blocks.join("\n\n")}\n\n${words.heat}\n`);
}

/** How dark a share is, in fifths. */
function heat(share: number): string {
  return [" ", "░", "▒", "▓", "█"][Math.min(4, Math.floor(share * 5))]!;
}
