import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "@coercivity/domain";
import { keysAt, type SmallWorldFile, smallWorldFile } from "@coercivity/domain/schema";
import type { Path } from "../text/positions.ts";
import { problemsFromZod } from "../text/problems-from-zod.ts";
import { readYaml } from "../text/read-yaml.ts";
import type { Declared } from "../world/declarations.ts";

const folder = "facts/world/years";

/** Years other than that of the world in full for which a small world is declared, in order. */
export async function smallWorldYears(root: string): Promise<readonly number[]> {
  const names = await readdir(join(root, folder)).catch(() => []);
  return names.flatMap((name) => (/^\d{4}\.yaml$/.test(name) ? [Number(name.slice(0, 4))] : [])).sort((a, b) => a - b);
}

/** Reads the declaration of a year's small world; all problems of its form at once. */
export async function readSmallWorld(
  root: string,
  year: number,
): Promise<{ readonly declared?: Declared<SmallWorldFile>; readonly problems: readonly Problem[] }> {
  const file = `${folder}/${year}.yaml`;
  const yaml = await readYaml(join(root, file), { name: file });
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const parsed = smallWorldFile.safeParse(yaml.value);
  if (!parsed.success) {
    return {
      problems: problemsFromZod(parsed.error, yaml, file, { value: yaml.value, keysAt: (path: Path) => keysAt(smallWorldFile, path) }),
    };
  }
  return { declared: { file, value: parsed.data, at: (...path: Path) => ({ file, ...yaml.positionOf(path) }) }, problems: [] };
}
