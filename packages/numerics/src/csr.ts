/**
 * Compressed rows: the items of row r are `items[start[r]]` up to, not including, `items[start[r + 1]]`.
 * `start` has one entry more than there are rows; its last is the number of items.
 */
export interface Csr {
  readonly start: Uint32Array;
  readonly items: Uint32Array;
}

/**
 * Sorts items 0 … n − 1 into rows: item i goes to row `rowOf[i]`, and within a row items keep their order.
 * Throws a `RangeError` if a row is not below `rowCount`.
 */
export function csr(rowOf: Uint32Array, rowCount: number): Csr {
  const start = new Uint32Array(rowCount + 1);
  for (let i = 0; i < rowOf.length; i++) {
    const row = rowOf[i]!;
    if (row >= rowCount) throw new RangeError(`item ${i} belongs to row ${row}, but there are ${rowCount} rows`);
    start[row + 1]!++;
  }
  for (let row = 0; row < rowCount; row++) start[row + 1]! += start[row]!;
  const next = start.slice();
  const items = new Uint32Array(rowOf.length);
  for (let i = 0; i < rowOf.length; i++) items[next[rowOf[i]!]!++] = i;
  return { start, items };
}

/**
 * The successors of every node of a directed graph whose edge e leads from node `from[e]` to node `to[e]`; `items` holds nodes, in the
 * order of the edges, and an edge given twice appears twice. Throws a `RangeError` if a node is not below `nodeCount`.
 */
export function adjacency(from: Uint32Array, to: Uint32Array, nodeCount: number): Csr {
  if (from.length !== to.length) throw new RangeError(`${from.length} edges leave a node, but ${to.length} reach one`);
  const { start, items } = csr(from, nodeCount);
  for (let i = 0; i < items.length; i++) {
    const target = to[items[i]!]!;
    if (target >= nodeCount) throw new RangeError(`edge ${items[i]} leads to node ${target}, but there are ${nodeCount} nodes`);
    items[i] = target;
  }
  return { start, items };
}

/**
 * Rows and items exchanged: row c of the result lists, in rising order, the rows in which `items` names c. Of a graph: its predecessors.
 * Throws a `RangeError` if an item is not below `columnCount`.
 */
export function transpose(rows: Csr, columnCount: number): Csr {
  const { start, items } = csr(rows.items, columnCount);
  const rowOf = rowOfEachItem(rows);
  for (let i = 0; i < items.length; i++) items[i] = rowOf[items[i]!]!;
  return { start, items };
}

/** The row that each position of `items` lies in: undoes `csr` when `items` is taken in order. */
export function rowOfEachItem({ start, items }: Csr): Uint32Array {
  const rowOf = new Uint32Array(items.length);
  for (let row = 0; row + 1 < start.length; row++) rowOf.fill(row, start[row]!, start[row + 1]!);
  return rowOf;
}
