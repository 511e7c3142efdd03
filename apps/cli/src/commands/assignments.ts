/** Flags that change a scenario before it is read. */
export interface ChangingFlags {
  readonly set: readonly string[];
  readonly horizon?: number;
  readonly seed?: number;
}

/** What flags and `--set` change together; a flag is the shorter way to say the same. */
export function assignments(flags: ChangingFlags): readonly string[] {
  return [
    ...flags.set,
    ...(flags.horizon === undefined ? [] : [`horizonDays=${flags.horizon}`]),
    ...(flags.seed === undefined ? [] : [`seed=${flags.seed}`]),
  ];
}
