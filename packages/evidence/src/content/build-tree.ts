import { nearest, type Problem } from "@coercivity/domain";
import { problems as say } from "../messages.ts";
import type { Bom, BomLine } from "./bom.ts";
import type { BomRead } from "./read-bom.ts";

type LooseLine = Omit<BomLine, "parent"> & { readonly parentId: string };

/** Near names are looked for in tables up to this long. */
const mostCompared = 2000;

/** Joins lines to one tree, the product first and every part after its assembly; cycles, strays and a second product are problems. */
export function buildTree(file: string, loose: readonly LooseLine[], currency: string): BomRead {
  const problems: Problem[] = [];
  const at = new Map<string, number>();
  loose.forEach(({ id, line }, i) => {
    const before = at.get(id);
    if (before !== undefined) problems.push(say.partTwice({ file, line, field: "part" }, id, loose[before]!.line));
    else at.set(id, i);
  });
  const parents = loose.map(({ parentId, line }) => {
    if (parentId === "") return -1;
    const parent = at.get(parentId);
    if (parent === undefined) {
      const near = loose.length <= mostCompared ? nearest(parentId, [...at.keys()]) : undefined;
      problems.push(say.parentUnknown({ file, line, field: "parent" }, parentId, near));
    }
    return parent ?? -1;
  });
  if (problems.length > 0) return { ok: false, problems };
  const children = childrenOf(parents);
  const order = reached(parents, children);
  if (order.length < loose.length) problems.push(...cycles(file, loose, parents, new Set(order)));
  const roots = parents.flatMap((parent, i) => (parent < 0 ? [i] : []));
  if (roots.length !== 1)
    problems.push(
      say.products(
        file,
        roots.map((i) => loose[i]!.line),
      ),
    );
  if (problems.length > 0) return { ok: false, problems };
  const place = new Int32Array(loose.length);
  order.forEach((from, to) => {
    place[from] = to;
  });
  const lines = order.map((from): BomLine => {
    const { parentId: _, ...line } = loose[from]!;
    const parent = parents[from]!;
    return { ...line, parent: parent < 0 ? -1 : place[parent]! };
  });
  const tree = childrenOf(lines.map(({ parent }) => parent));
  const bom: Bom = { lines, currency, ...tree };
  problems.push(...worthLess(file, bom));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, bom };
}

function childrenOf(parents: readonly number[]): { start: Int32Array; parts: Int32Array } {
  const start = new Int32Array(parents.length + 1);
  for (const parent of parents) if (parent >= 0) start[parent + 1]!++;
  for (let i = 0; i < parents.length; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const parts = new Int32Array(start[parents.length]!);
  parents.forEach((parent, i) => {
    if (parent >= 0) parts[next[parent]!++] = i;
  });
  return { start, parts };
}

/** Lines that hang on a product, each after its assembly. */
function reached(parents: readonly number[], { start, parts }: { start: Int32Array; parts: Int32Array }): number[] {
  const order = parents.flatMap((parent, i) => (parent < 0 ? [i] : []));
  for (let done = 0; done < order.length; done++) {
    const i = order[done]!;
    for (let p = start[i]!; p < start[i + 1]!; p++) order.push(parts[p]!);
  }
  return order;
}

/** One problem a cycle: lines that hang on nothing lead up into one. */
function cycles(file: string, loose: readonly LooseLine[], parents: readonly number[], fine: ReadonlySet<number>): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<number>();
  for (let i = 0; i < loose.length; i++) {
    if (fine.has(i) || seen.has(i)) continue;
    const walk: number[] = [];
    let at = i;
    for (; !seen.has(at); at = parents[at]!) {
      seen.add(at);
      walk.push(at);
    }
    const from = walk.indexOf(at);
    if (from < 0) continue;
    const ring = walk.slice(from);
    const names = [...ring, at].map((one) => loose[one]!.id);
    problems.push(
      say.cycle(
        { file, line: loose[at]!.line, field: "parent" },
        names.length > 7 ? [...names.slice(0, 3), "…", ...names.slice(-3)] : names,
      ),
    );
  }
  return problems;
}

/** Rounding of prices is no contradiction. */
const rounding = 0.005;

function worthLess(file: string, { lines, start, parts }: Bom): Problem[] {
  return lines.flatMap(({ id, line, unitValue }, i) => {
    let sum = 0;
    for (let p = start[i]!; p < start[i + 1]!; p++) sum += lines[parts[p]!]!.quantity * lines[parts[p]!]!.unitValue;
    return sum > unitValue * (1 + rounding)
      ? [say.worthLess({ file, line, field: "unit_value" }, id, unitValue, Number(sum.toPrecision(6)))]
      : [];
  });
}
