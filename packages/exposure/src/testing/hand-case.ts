/** Inputs of a family of formulas and what they give, reckoned by hand beside each. */
export type HandCase = readonly [family: string, inputs: Record<string, unknown>, expected: Record<string, unknown>];

/** Rows of a table, or of a matrix. */
export function rows(...all: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return all;
}
