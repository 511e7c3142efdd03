/** A place inside a text; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A way down a tree of maps and lists. */
export type Path = readonly (string | number)[];

/** Finds where the parts of a parsed file stand in its text. */
export interface Positions {
  /** Where the value at `path` starts; where there is none, the nearest ancestor that exists. */
  positionOf(path: Path): Position;
  /** Where the key that ends `path` starts (for a list, its entry). */
  keyPositionOf(path: Path): Position;
}
