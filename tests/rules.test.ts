import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bundle } from "@coercivity/domain";
import { type MeasureLink, measureLinks } from "@coercivity/engine";
import { openBundle, type RuleBook, readRules, ruleStatus, scenarioContext } from "@coercivity/ledger";
import { beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
let bundle: Bundle;
let book: RuleBook;

beforeAll(async () => {
  const opened = await openBundle(root);
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join("\n"));
  bundle = opened.bundle;
  book = await readRules(root, scenarioContext(bundle.world));
}, 600_000);

const rule = (id: string) => book.rules.find((one) => one.id === id)!;
const linksOf = (...ids: readonly string[]): MeasureLink[] => ids.flatMap((id) => measureLinks(bundle, rule(id).measure));

/** Links of the world that carry some streams over a border between countries that a test picks: the law read by hand, without the rules. */
function byHand(streams: readonly string[], way: (from: string, to: string, facility: string) => boolean): string[] {
  const { world } = bundle;
  const found = world.links.flatMap(({ pool, facility }) => {
    const { id, stream, country } = world.pools[pool]!;
    const buyer = world.facilities[facility]!;
    return streams.includes(stream) && country !== buyer.country && way(country, buyer.country, buyer.id)
      ? [`${stream}, ${id}, ${buyer.id}`]
      : [];
  });
  return found.sort();
}

const named = (links: readonly MeasureLink[]): string[] =>
  links.map(({ stream, pool, facility }) => `${stream}, ${pool}, ${facility}`).sort();

/** Streams, sellers and buyers, with the number of links: what is committed and looked at. */
function table(links: readonly MeasureLink[]): string {
  const count = new Map<string, number>();
  for (const { stream, from, to } of links) {
    const key = `${stream},${from},${to}`;
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return `stream,from,to,links\n${[...count]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, links]) => `${key},${links}\n`)
    .join("")}`;
}

/** No. 18: metals, alloys, oxides, compounds and mixtures of Sm, Gd, Tb, Dy, Lu, Sc, Y; SmCo magnets; NdFeB magnets with Tb or Dy. */
const seven = ["Sm", "Gd", "Tb", "Dy", "Lu", "Sc", "Y"];
function onListOf18(): string[] {
  const holds = (elements: Readonly<Record<string, number | undefined>>): boolean => seven.some((element) => (elements[element] ?? 0) > 0);
  return bundle.world.streams
    .filter(({ form, elementPerKg, id }) => {
      switch (form) {
        case "oxide":
        case "metal":
        case "carbonate":
        case "seg":
          return holds(elementPerKg);
        case "alloy":
        case "blank":
        case "magnet":
          return id.endsWith("smco") || (elementPerKg.Tb ?? 0) > 0 || (elementPerKg.Dy ?? 0) > 0;
        default:
          return false;
      }
    })
    .map(({ id }) => id);
}
const part1 = ["metal.Sm", "metal.Dy", "metal.Tb", "alloy.smco", "oxide.Dy", "oxide.Tb"];
const part2 = ["blank.mid", "blank.high", "blank.smco", "magnet.mid", "magnet.high", "magnet.smco"];

describe("a rule's links are exactly those its legal text lists", () => {
  it("Announcement No. 18 of 2025", async () => {
    const links = linksOf("CHN-18-2025-RAW", "CHN-18-2025-MAGNETS");
    const listed = links.filter((link) => link.listed);
    expect(named(listed)).toEqual(byHand(onListOf18(), (from) => from === "CHN"));
    expect([...new Set(links.filter((link) => !link.listed).map(({ stream }) => stream))]).toEqual(["blank.std", "magnet.std"]);
    await expect(table(listed)).toMatchFileSnapshot("announcement-18-2025.golden.csv");
  });
  it("Announcement No. 61 of 2025: content, technology, origin", async () => {
    const abroad = (from: string, to: string): boolean => from !== "CHN" && to !== "CHN";
    const plants = ["VNM metal plants", "VNM magnet plants", "THA metal plants", "THA magnet plants"];
    const pools = new Set(
      bundle.world.facilities.flatMap(({ id, activities }) =>
        plants.includes(id) ? activities.flatMap(({ outputs }) => outputs.map(({ pool }) => bundle.world.pools[pool]!.id)) : [],
      ),
    );
    expect(named(linksOf("CHN-61-2025-DM"))).toEqual(byHand(part2, abroad));
    expect(named(linksOf("CHN-61-2025-ORIG"))).toEqual(byHand([...part1, ...part2], abroad));
    const nexus = byHand([...part1, ...part2], abroad).filter((line) => pools.has(line.split(", ")[1]!));
    expect(named(linksOf("CHN-61-2025-FDP"))).toEqual(nexus);
    await expect(table(linksOf("CHN-61-2025-DM"))).toMatchFileSnapshot("announcement-61-2025-content.golden.csv");
    await expect(table(linksOf("CHN-61-2025-FDP"))).toMatchFileSnapshot("announcement-61-2025-technology.golden.csv");
    await expect(table(linksOf("CHN-61-2025-ORIG"))).toMatchFileSnapshot("announcement-61-2025-origin.golden.csv");
  });
  it("Announcement No. 1 of 2026: dual-use goods for Japanese military users, and third countries", async () => {
    const listed = onListOf18();
    const military = byHand(listed, (from, _, facility) => from === "CHN" && facility === "JPN defence-aerospace");
    expect(named(linksOf("CHN-1-2026-MIL"))).toEqual(military);
    expect(named(linksOf("CHN-1-2026-REX"))).toEqual(byHand(listed, (from, to) => from !== "CHN" && to === "JPN"));
    await expect(table(linksOf("CHN-1-2026-MIL"))).toMatchFileSnapshot("announcement-1-2026-military.golden.csv");
    await expect(table(linksOf("CHN-1-2026-REX"))).toMatchFileSnapshot("announcement-1-2026-third-countries.golden.csv");
  });
});

describe("the rules of measures/", () => {
  it("are sound, and every row of facts/controls is a rule or an event", () => {
    expect(book.problems).toEqual([]);
    const rows = readFileSync(join(root, "facts/controls.csv"), "utf8").trimEnd().split("\n").length - 1;
    const covered = new Set([...book.rules.map(({ row }) => row.id), ...book.events.map(({ id }) => id)]);
    expect(covered.size).toBe(rows);
  });
  it("have the status of their days", () => {
    const on = (id: string, day: string) => ruleStatus(rule(id), book, day);
    expect(on("CHN-61-2025-DM", "2025-10-08")).toBeUndefined();
    expect(on("CHN-61-2025-DM", "2025-10-20")).toBe("announced");
    expect(on("CHN-61-2025-ORIG", "2025-10-20")).toBe("effective");
    expect(on("CHN-61-2025-DM", "2026-01-01")).toBe("suspended");
    expect(on("CHN-61-2025-DM", "2026-11-09")).toBe("suspended");
    expect(on("CHN-61-2025-DM", "2026-11-10")).toBe("undecided");
    expect(on("CHN-QUOTA-2010", "2010-12-31")).toBe("effective");
    expect(on("CHN-QUOTA-2010", "2011-01-01")).toBe("ended");
    expect(on("CHN-72-2025", "2026-11-26")).toBe("effective");
    expect(on("CHN-72-2025", "2026-11-27")).toBe("ended");
  });
});
