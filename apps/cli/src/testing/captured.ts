import { fileURLToPath } from "node:url";
import type { Io } from "../io.ts";
import { runCli } from "../run-cli.ts";

/** What a call of the command wrote, and how it ended. */
export interface Captured {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Root of the checkout. */
export const root: string = fileURLToPath(new URL("../../../..", import.meta.url));

/** Calls the command as a terminal would, without one. */
export async function typed(...words: string[]): Promise<Captured> {
  let out = "";
  let err = "";
  let code = 0;
  const io: Io = {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    env: {},
    isTty: false,
    cwd: root,
    setExitCode: (wanted) => {
      code = wanted;
    },
  };
  await runCli(io, words);
  return { out, err, code };
}
