import type { Io } from "../io.ts";

/** Weight of words in a terminal; plain text elsewhere and where `NO_COLOR` is set. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
}

export function paintFor(io: Pick<Io, "env" | "isTty">): Paint {
  const wanted = io.isTty && (io.env.NO_COLOR ?? "") === "" && io.env.TERM !== "dumb";
  const wrap = (on: number, off: number) => (text: string) => (wanted ? `${escapeCode}[${on}m${text}${escapeCode}[${off}m` : text);
  return { bold: wrap(1, 22), dim: wrap(2, 22) };
}

const escapeCode = String.fromCharCode(27);
