/**
 * Sorts cascades into groups that must be solved together (linked in a loop), in an order in which every group only needs what earlier
 * groups send: Tarjan's strongly connected components of the link graph. A train of three cascades gives three groups of one.
 */
export function groupCascades(count: number, linksTo: readonly (readonly number[])[]): number[][] {
  const index = new Array<number>(count).fill(-1);
  const low = new Array<number>(count).fill(0);
  const onStack = new Array<boolean>(count).fill(false);
  const stack: number[] = [];
  const groups: number[][] = [];
  let next = 0;
  const visit = (v: number): void => {
    index[v] = low[v] = next++;
    stack.push(v);
    onStack[v] = true;
    for (const w of linksTo[v] ?? []) {
      if (index[w] === -1) {
        visit(w);
        low[v] = Math.min(low[v]!, low[w]!);
      } else if (onStack[w]) low[v] = Math.min(low[v]!, index[w]!);
    }
    if (low[v] !== index[v]) return;
    const group: number[] = [];
    for (;;) {
      const w = stack.pop()!;
      onStack[w] = false;
      group.push(w);
      if (w === v) break;
    }
    groups.push(group.sort((a, b) => a - b));
  };
  for (let v = 0; v < count; v++) if (index[v] === -1) visit(v);
  return groups.reverse();
}
