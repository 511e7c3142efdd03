/** An arithmetic expression over named numbers, as declared in a derivation: `+ - * /`, brackets, numbers and names. */
export type Formula =
  | { readonly ok: true; readonly evaluate: (names: Readonly<Record<string, number>>) => number }
  | { readonly ok: false; readonly error: string };

type Node =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "operation"; readonly operator: string; readonly left: Node; readonly right: Node };

/**
 * Reads a formula such as `exports / (blanks * 0.713)`. Names are letters, digits and underscores. An unknown name or a stray sign is an error
 * in words, never an exception.
 */
export function parseFormula(text: string, known: readonly string[]): Formula {
  const tokens = text.match(/\s*([A-Za-z_]\w*|\d+(?:\.\d+)?(?:e-?\d+)?|[()+\-*/]|\S)\s*/g)?.map((token) => token.trim()) ?? [];
  let at = 0;
  let error: string | undefined;
  const fail = (message: string): Node => {
    error ??= message;
    return { kind: "number", value: 0 };
  };
  const atom = (): Node => {
    const token = tokens[at++];
    if (token === undefined) return fail("it ends too early");
    if (token === "(") {
      const inside = sum();
      if (tokens[at++] !== ")") return fail("a bracket is not closed");
      return inside;
    }
    if (token === "-") return { kind: "operation", operator: "-", left: { kind: "number", value: 0 }, right: atom() };
    if (/^\d/.test(token)) return { kind: "number", value: Number(token) };
    if (!/^[A-Za-z_]/.test(token)) return fail(`"${token}" is neither a number nor a name`);
    return known.includes(token)
      ? { kind: "name", name: token }
      : fail(`it names "${token}", which stands for no fact (${known.join(", ") || "none are given"})`);
  };
  const chain = (operators: string, next: () => Node): Node => {
    let left = next();
    while (error === undefined && at < tokens.length && operators.includes(tokens[at] ?? " ")) {
      const operator = tokens[at++] as string;
      left = { kind: "operation", operator, left, right: next() };
    }
    return left;
  };
  const product = (): Node => chain("*/", atom);
  const sum = (): Node => chain("+-", product);
  const tree = sum();
  if (error === undefined && at < tokens.length) error = `"${tokens[at]}" is left over`;
  return error === undefined ? { ok: true, evaluate: (names) => evaluate(tree, names) } : { ok: false, error };
}

function evaluate(node: Node, names: Readonly<Record<string, number>>): number {
  switch (node.kind) {
    case "number":
      return node.value;
    case "name":
      return names[node.name] ?? Number.NaN;
    case "operation": {
      const left = evaluate(node.left, names);
      const right = evaluate(node.right, names);
      switch (node.operator) {
        case "+":
          return left + right;
        case "-":
          return left - right;
        case "*":
          return left * right;
        default:
          return left / right;
      }
    }
  }
}
