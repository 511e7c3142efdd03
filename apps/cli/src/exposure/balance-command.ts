import type { Problem, World } from "@coercivity/domain";
import { type AddedMine, type ElementBalance, type WorldBalance, worldBalance } from "@coercivity/exposure";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { formatNumber, formatUsd } from "../present/format-number.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";
import { knownAs, typedProblem } from "../typed-problem.ts";
import { openWorkspace, refuse } from "../workspace.ts";
import { countryCode } from "./ask.ts";
import { discardUsdPerKg, mineToOxideElsewhere, mineToOxideUsdPerKg } from "./cost-causes.ts";
import { words } from "./words.ts";

export interface BalanceFlags {
  readonly without: readonly string[];
  readonly add: readonly string[];
  readonly disposal: number;
  readonly json?: true;
  readonly csv?: true;
}

/** `exposure balance`: which ores to run for the demand of the fitted year. */
export async function balance(io: Io, flags: BalanceFlags): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  const { bundle } = workspace;
  const mines = bundle.world.facilities.filter(({ stage }) => stage === "mine");
  const removable = [
    ...new Set(mines.flatMap(({ id, country, area }) => [id, country, ...(area === undefined ? [] : [`${country} ${area}`])])),
  ];
  const out = flags.without.map((name) => mineTyped(removable, countryCode(bundle.world, name)));
  const added = readMines(bundle.world, flags.add);
  const wrong = [
    ...(flags.disposal >= 0 ? [] : [typedProblem("bad-disposal", words.badDisposal, words.badDisposalHint)]),
    ...out.flatMap((name) => knownAs("mine, area or country", name, removable)),
    ...added.problems,
  ];
  if (wrong.length > 0) return refuse(io, wrong);
  const ask = (more: { without?: ReadonlySet<string>; add?: readonly AddedMine[]; disposalUsdPerKg?: number }): Promise<WorldBalance> =>
    worldBalance(bundle, { usdPerKg: mineToOxideUsdPerKg, ...more });
  const without = new Set(out);
  const main = await ask({ without, add: added.mines, disposalUsdPerKg: flags.disposal });
  const absorbed = await ask({ without, add: added.mines });
  const discarded = await ask({ without, add: added.mines, disposalUsdPerKg: discardUsdPerKg });
  const kachin = await ask({ without: new Set(["MMR Kachin"]) });
  const light = await ask({
    without: new Set(["MMR Kachin"]),
    add: [{ name: "light mine", feed: "feed.mountain-pass", tonnesPerYear: 20_000, usdPerKg: mineToOxideElsewhere.value }],
  });
  if (flags.json)
    return io.stdout(
      `${JSON.stringify({ year: bundle.world.year, main, absorbedUsd: absorbed.costUsd, discardedUsd: discarded.costUsd, withoutKachin: kachin.elements, withoutKachinPlusLightMine: light.elements }, undefined, 2)}\n`,
    );
  const head = ["element", "demand t", "surplus t", "gap t", "shadow USD/kg", "by mass", "by value", "by shadow price"];
  const cells = (row: ElementBalance): (string | number)[] => [
    row.element,
    row.demand,
    row.surplus,
    row.gap,
    row.gap > 1e-6 ? "" : row.shadowPrice,
    row.byMass,
    row.byValue,
    row.gap > 1e-6 ? "" : row.byShadowPrice,
  ];
  const columns = ["element", "demand_t", "surplus_t", "gap_t", "shadow_usd_per_kg", "usd_per_kg_by_mass", "by_value", "by_shadow_price"];
  if (flags.csv) return io.stdout(csvText([columns, ...main.elements.map(cells)]));
  const { bold } = paintFor(io);
  const short = main.elements.filter(({ gap }) => gap > 1e-6);
  const gapOf = (found: WorldBalance, name: string): number => found.elements.find(({ element }) => element === name)?.gap ?? 0;
  const binding = main.elements.filter(({ shadowPrice, gap }) => shadowPrice > 1e-6 && gap <= 1e-6).map(({ element }) => element);
  io.stdout(
    `${[
      bold(
        short.length > 0
          ? `no ore meets the demand for ${short.map(({ element, gap }) => `${element} (${formatNumber(gap)} t short)`).join(", ")}`
          : `${binding.join(" and ")} ${binding.length === 1 ? "carries" : "carry"} the whole joint cost; everything else comes out as surplus`,
      ),
      ...tableLines(
        head.map((title, i) => ({ title, right: i > 0 })),
        main.elements.map((row) =>
          cells(row).map((cell) => (typeof cell === "number" ? formatNumber(Math.abs(cell) < 1e-6 ? 0 : cell) : cell === "" ? "–" : cell)),
        ),
      ),
      "",
      "ores run, t REO a year",
      ...tableLines(
        [{ title: "mine" }, { title: "run", right: true }, { title: "cap", right: true }],
        main.ores
          .filter(({ tonnes }) => tonnes > 1)
          .sort((a, b) => b.tonnes - a.tonnes)
          .map(({ name, tonnes, cap }) => [name, formatNumber(tonnes), formatNumber(cap)]),
      ),
      "",
      `mine to oxide ${formatUsd(main.costUsd)} a year; throwing surplus away at ${discardUsdPerKg} USD/kg instead of absorbing it adds ${formatUsd(discarded.costUsd - absorbed.costUsd)}`,
      `without Kachin Dy lacks ${formatNumber(gapOf(kachin, "Dy"))} t and Tb ${formatNumber(gapOf(kachin, "Tb"))} t; a light mine of 20,000 t beside it leaves ${formatNumber(gapOf(light, "Dy"))} t and ${formatNumber(gapOf(light, "Tb"))} t`,
      `Tonnes and kg of element; demand is what users took of each oxide in ${bundle.world.year} less what recycling gave. Costs mine to oxide: see \`exposure cost\`.`,
    ].join("\n")}\n`,
  );
}

/** A mine, area or country as the world writes it, typed in whatever case or, for an area, without its country. */
function mineTyped(known: readonly string[], text: string): string {
  const low = text.toLowerCase();
  return known.find((name) => name.toLowerCase() === low) ?? known.find((name) => name.slice(4).toLowerCase() === low) ?? text;
}

/** Reads `mountain-pass=20000` entries. */
export function readMines(world: World, entries: readonly string[]): { mines: AddedMine[]; problems: Problem[] } {
  const feeds = world.streams.filter(({ form }) => form === "feed").map(({ id }) => id.slice("feed.".length));
  const mines: AddedMine[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const [feed = "", text = ""] = entry.split("=");
    const tonnes = Number(text);
    if (!(tonnes > 0))
      problems.push(typedProblem("bad-mine", `"${entry}" is no mine`, "write feed=tonnes a year, e.g. mountain-pass=20000"));
    problems.push(...knownAs("feed", feed, feeds));
    mines.push({ name: `new ${feed}`, feed: `feed.${feed}`, tonnesPerYear: tonnes, usdPerKg: mineToOxideElsewhere.value });
  }
  return { mines, problems };
}
