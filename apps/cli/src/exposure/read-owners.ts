import { isAbsolute, join } from "node:path";
import { nearest, type Problem, type World } from "@coercivity/domain";
import { ownerName, type Stake, stakesByOwned, stakesOf } from "@coercivity/exposure";
import { parseCsv, readText } from "@coercivity/ledger";
import { messages } from "../messages.ts";
import { words } from "./words.ts";

/** Every owner of a world by what a person may type: its own name, or the name with its seat. */
export function ownersOf(world: World): Map<string, string> {
  const names = new Map(world.countries.map(({ code }) => [code, code]));
  for (const { control } of world.facilities) {
    for (const one of control) names.set(one.controller, ownerName(one)).set(ownerName(one), ownerName(one));
  }
  return names;
}

/**
 * Reads a table of stakes (`owner,owned,percent`) and lays it over the world's: what it says of a plant or an owner takes the place of as much
 * of the world's stakes in it. Owners may be owned by others in the table. Names that nobody knows, and shares that are none, are problems with
 * their line; sums above the whole and loops are found when control is reckoned.
 */
export async function readOwners(world: World, path: string, cwd: string): Promise<{ stakes: Stake[]; problems: Problem[] }> {
  const { text, problems: unread } = await readText(isAbsolute(path) ? path : join(cwd, path), { name: path });
  const table = unread.length > 0 ? undefined : parseCsv(text, path);
  if (!table || table.problems.length > 0) return { stakes: [], problems: [...unread, ...(table?.problems ?? [])] };
  const columns = ["owner", "owned", "percent"].map((name) => table.header.indexOf(name));
  if (columns.includes(-1))
    return { stakes: [], problems: [{ code: "control/columns", at: { file: path, line: 1 }, message: words.ownerColumns }] };
  const rows = table.records.map(({ line, cells }) => {
    const [owner = "", owned = "", percent = ""] = columns.map((at) => cells[at]!.trim());
    return { line, owner, owned, percent };
  });
  const known = ownersOf(world);
  const plants = new Set(world.facilities.map(({ id }) => id));
  for (const { owned } of rows) if (!known.has(owned) && !plants.has(owned)) known.set(owned, owned);
  const problems: Problem[] = [];
  const unknown = (field: string, line: number, name: string, names: readonly string[]): void => {
    const near = nearest(name, names);
    problems.push({
      code: "control/unknown-owner",
      at: { file: path, line, field },
      message: messages.unknown("owner or plant", name),
      ...(near === undefined ? {} : { hint: messages.didYouMean([near]) }),
    });
  };
  const owners = new Set(rows.map(({ owner }) => owner));
  const stakes = rows.flatMap(({ line, owner, owned, percent }): Stake[] => {
    const share = percent === "" ? Number.NaN : Number(percent) / 100;
    if (!(share > 0 && share <= 1))
      problems.push({
        code: "control/share",
        at: { file: path, line, field: "percent" },
        message: words.badStake(percent),
        hint: words.badStakeHint,
      });
    if (!known.has(owner)) unknown("owner", line, owner, [...known.keys()]);
    // An owner nobody knew before must own something in the table, else it is a plant misspelt.
    if (
      !plants.has(owned) &&
      (known.get(owned) === owned ? !owners.has(owned) && !world.countries.some(({ code }) => code === owned) : false)
    )
      unknown(
        "owned",
        line,
        owned,
        [...plants, ...known.keys()].filter((name) => name !== owned),
      );
    return [
      { owner: known.get(owner) ?? owner, owned: plants.has(owned) ? owned : (known.get(owned) ?? owned), share, at: `${path}:${line}` },
    ];
  });
  const told = stakesByOwned(stakes);
  const kept = stakesOf(world).flatMap((stake): Stake[] => {
    const taken = (told.get(stake.owned) ?? []).reduce((sum, { share }) => sum + share, 0);
    return taken >= 1 ? [] : [{ ...stake, share: stake.share * (1 - taken) }];
  });
  return { stakes: [...stakes, ...kept], problems };
}
