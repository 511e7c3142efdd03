/**
 * Data as the page reads it. JSON has no word for what lies beyond all bounds, such as the day of a halt that never comes: it stands as a number that no
 * 64-bit float holds, which every reader takes for infinity without looking at the other values.
 */
export function pageJson(value: unknown): string {
  return boundless(JSON.stringify(value, (_, one) => (one === Number.POSITIVE_INFINITY ? "Infinity" : one)));
}

/** The same for text in which infinity stands as the word `"Infinity"`. */
export function boundless(json: string): string {
  return json.replaceAll('"Infinity"', "1e999");
}
