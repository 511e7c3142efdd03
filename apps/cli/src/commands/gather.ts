/** Gathers an option that may be repeated. */
export function gather(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}
