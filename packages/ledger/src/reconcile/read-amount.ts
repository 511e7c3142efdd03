import type { Amount, Basis } from "./amounts.ts";

/** What was asked for, or what is wrong with it in words. */
export type AmountRead =
  | { readonly ok: true; readonly amount: Amount; readonly basis: Basis }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads a quantity as typed: `output oxide.Dy in CHN`, `use metal.NdPr in JPN`, `flow magnet.* from CHN to JPN`, with `as reo`, `as elements` or
 * `as usd` after it where it is not to be counted by the stream's own weight. Streams and countries are lists with commas.
 */
export function readAmount(text: string): AmountRead {
  const [head = "", basisText] = text.trim().split(/\s+as\s+/);
  const basis = basisText ?? "stream";
  if (!isBasis(basis)) return { ok: false, reason: `"as ${basis}" is no basis; use reo, elements, usd or leave it out` };
  const made = /^(output|use)\s+(\S+)\s+in\s+(\S+)$/.exec(head);
  if (made) {
    const spec = { streams: list(made[2]), in: list(made[3]) };
    return { ok: true, amount: made[1] === "output" ? { output: spec } : { use: spec }, basis };
  }
  const flow = /^flow\s+(\S+)\s+from\s+(\S+)\s+to\s+(\S+)$/.exec(head);
  if (flow) return { ok: true, amount: { flow: { streams: list(flow[1]), from: list(flow[2]), to: list(flow[3]) } }, basis };
  return {
    ok: false,
    reason: `"${text}" is no quantity; write "output oxide.Dy in CHN", "use metal.NdPr in JPN" or "flow magnet.* from CHN to JPN"`,
  };
}

function isBasis(text: string): text is Basis {
  return text === "stream" || text === "reo" || text === "elements" || text === "usd";
}

function list(text: string | undefined): string[] {
  return (text ?? "").split(",").filter((part) => part !== "");
}
