import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { floorPlan, type Room } from "./floor-plan.ts";
import { root, type SourceFile, sourceFiles } from "./source-files.ts";

/** The laws of ARCHITECTURE.md that a machine can check, and the floor plan as it stands. */
const scope = "@coercivity/";
const files = new Map<string, readonly SourceFile[]>(floorPlan.map((room) => [room.folder, sourceFiles(`${room.folder}/src`)]));
const all = [...files.values()].flat();
const nameOf = (room: Room) => room.folder.split("/")[1]!;
const shipped = (room: Room) => files.get(room.folder)!.filter((file) => !file.forTests);
const libraryOf = (from: string) =>
  from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");
const isOutside = (from: string) => !from.startsWith(".") && !from.startsWith("node:") && !from.startsWith(scope);

describe("the floor plan", () => {
  it("has every room, and no room is missing from it", () => {
    const folders = ["packages", "apps"].flatMap((floor) => readdirSync(join(root, floor)).map((name) => `${floor}/${name}`));
    expect(folders.sort()).toEqual(floorPlan.map((room) => room.folder).sort());
    const rows = floorPlan.map((room) => [
      nameOf(room).padEnd(9),
      String(shipped(room).length).padStart(4),
      String(shipped(room).reduce((sum, file) => sum + file.text.split("\n").length - 1, 0)).padStart(6),
      ` ${[...room.rooms, ...(room.typesOf ?? []).map((name) => `${name} (types)`), ...room.libraries].join(", ") || "–"}`,
    ]);
    console.log(["room      files  lines  imports", ...rows.map((row) => row.join(" "))].join("\n"));
  });

  it.each(floorPlan)("$folder declares what it may import and no more", (room) => {
    const manifest = JSON.parse(readFileSync(join(root, room.folder, "package.json"), "utf8")) as Record<string, Record<string, string>>;
    const allowed = [...room.rooms.map((name) => scope + name), ...room.libraries];
    expect(Object.keys(manifest.dependencies ?? {}).filter((name) => !allowed.includes(name))).toEqual([]);
    const types = (room.typesOf ?? []).map((name) => scope + name);
    expect(Object.keys(manifest.devDependencies ?? {}).filter((name) => !types.includes(name))).toEqual([]);
    const pinned = Object.values(manifest.dependencies ?? {}).filter((version) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(pinned).toEqual([]);
  });

  it.each(floorPlan)("$folder imports what it may", (room) => {
    const wrong = shipped(room).flatMap((file) =>
      file.imports
        .filter(({ from, typeOnly }) => {
          if (from.startsWith(".")) return !/\.(tsx?|css)$/.test(from) || leaves(file, from, room);
          if (from.startsWith("node:")) return !room.node;
          const name = from.startsWith(scope) ? from.slice(scope.length).split("/")[0]! : "";
          if (name !== "") return !room.rooms.includes(name) && !(typeOnly && room.typesOf?.includes(name));
          return !room.libraries.includes(libraryOf(from));
        })
        .map(({ from }) => `${file.path} imports ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  it("lets each library from outside in through one room", () => {
    const doors = new Map<string, Set<string>>();
    for (const room of floorPlan) {
      for (const file of shipped(room)) {
        for (const { from } of file.imports.filter((one) => isOutside(one.from))) {
          const library = libraryOf(from);
          doors.set(library, (doors.get(library) ?? new Set()).add(room.folder));
        }
      }
    }
    // Typefaces are files and not code: the report holds them in itself, the page ships them beside itself.
    expect([...doors].filter(([library, rooms]) => rooms.size > 1 && !library.startsWith("@fontsource-variable/"))).toEqual([]);
  });

  it("keeps zod in the domain's schemas", () => {
    const users = all.filter((file) => file.imports.some(({ from }) => libraryOf(from) === "zod") && !file.forTests);
    expect(users.filter((file) => !file.path.startsWith("packages/domain/src/schema/")).map((file) => file.path)).toEqual([]);
  });
});

describe("bit-equal rooms", () => {
  const allowed = ["abs", "ceil", "clz32", "floor", "fround", "imul", "max", "min", "round", "sign", "sqrt", "trunc"];

  it.each(floorPlan.filter((room) => room.bitEqual))("$folder uses nothing whose last bits differ between engines", (room) => {
    const wrong = shipped(room).flatMap((file) =>
      [
        ...[...file.code.matchAll(/\bMath\.(\w+)/g)]
          .map((found) => found[1]!)
          .filter((name) => !allowed.includes(name) && !/^[A-Z]/.test(name)),
        ...[...file.code.matchAll(/\*\*=?(?!\s*\d+n\b)/g)].map(() => "**"),
      ].map((name) => `${file.path}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(floorPlan.filter((room) => !room.node && !room.browser))("$folder knows neither Node nor a browser, clock nor chance", (room) => {
    const words =
      /\bprocess\.(?:env|argv|exit|cwd|std\w+|versions|hrtime|platform|nextTick)\b|\b(Buffer|require|__dirname|window|document|navigator|console|localStorage|fetch|setTimeout|setInterval|performance|crypto)\s*[.(]|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/g;
    const wrong = shipped(room).flatMap((file) => [...file.code.matchAll(words)].map((found) => `${file.path}: ${found[0]}`));
    expect(wrong).toEqual([]);
  });
});

describe("files", () => {
  const everything = [...all, ...sourceFiles("tests", "e2e")];

  it("have no default exports", () => {
    expect(everything.filter((file) => /^\s*export default\b/m.test(file.code)).map((file) => file.path)).toEqual([]);
  });

  it("are at most 400 lines long", () => {
    expect(everything.filter((file) => file.text.split("\n").length - 1 > 400).map((file) => file.path)).toEqual([]);
  });

  it("are named after one thing", () => {
    const vague = /\/(utils?|helpers?|types|misc|common|shared)\.ts$/;
    expect(everything.filter((file) => vague.test(file.path)).map((file) => file.path)).toEqual([]);
    const barrels = all.filter(
      (file) => file.path.endsWith("/index.ts") && !/^(packages|apps)\/[^/]+\/src(\/schema)?\/index\.ts$/.test(file.path),
    );
    expect(barrels.map((file) => file.path)).toEqual([]);
  });
});

/** Whether a relative import climbs out of its room. */
function leaves(file: SourceFile, from: string, room: Room): boolean {
  const target = new URL(from, `file:///${file.path}`).pathname.slice(1);
  return !target.startsWith(`${room.folder}/src/`);
}
