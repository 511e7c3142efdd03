/** A number among the `name=value; name=value` parameters of a measure: the first digits after the name, `200e6` included. */
export function parameterOf(parameters: string | undefined, name: string): number | undefined {
  for (const part of (parameters ?? "").split(";")) {
    const [key = "", text = ""] = part.split("=");
    if (key.trim() !== name) continue;
    const digits = /^\s*(-?\d+(?:\.\d+)?(?:e\d+)?)/i.exec(text)?.[1];
    return digits === undefined ? undefined : Number(digits);
  }
  return undefined;
}
