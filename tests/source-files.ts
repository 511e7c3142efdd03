import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root: string = fileURLToPath(new URL("..", import.meta.url));

/** A TypeScript file of the checkout. */
export interface SourceFile {
  /** Path from the root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** The text without comments and without what stands between quotes. */
  readonly code: string;
  /** Tests and what only tests use. */
  readonly forTests: boolean;
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
}

/** All TypeScript files, with and without markup in them, below some folders. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/[\\/](dist|node_modules)([\\/]|$)/.test(entry.parentPath))
      .map((entry) => sourceFile(join(entry.parentPath, entry.name)))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
}

function sourceFile(file: string): SourceFile {
  const text = readFileSync(file, "utf8");
  const path = relative(root, file).replaceAll("\\", "/");
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
  return {
    path,
    text,
    code: bare.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""').replace(/`[^`$]*`/g, '""'),
    forTests: /\.test\.tsx?$|\/testing\/|^tests\/|^e2e\//.test(path),
    imports: [...importsOf(bare)],
  };
}

function* importsOf(text: string): Generator<{ from: string; typeOnly: boolean }> {
  for (const [, keyword, names = "", from = ""] of text.matchAll(/^\s*(import|export)\b([^;"']*?)from\s*["']([^"']+)["']/gm)) {
    const bound = names.trim();
    const typeOnly = bound.startsWith("type ") || (keyword === "import" && /^\{(\s*type [^,]+,?)+\s*\}$/.test(bound));
    yield { from, typeOnly };
  }
  for (const [, from = ""] of text.matchAll(/^\s*import\s*["']([^"']+)["']/gm)) yield { from, typeOnly: false };
  for (const [, from = ""] of text.matchAll(/\bimport\(\s*["']([^"']+)["']/g)) yield { from, typeOnly: false };
}
