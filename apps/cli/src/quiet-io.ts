import type { Io } from "./io.ts";

/** An `Io` that keeps words for people back, and lets them out only where something went wrong. */
export interface QuietIo extends Io {
  /** To be called once the command has ended. */
  settle(): void;
}

/** Wraps an `Io` for `--quiet`: problems are still said, remarks are not. */
export function quietIo(io: Io): QuietIo {
  const kept: string[] = [];
  let code = 0;
  return {
    ...io,
    stderr: (text) => void kept.push(text),
    setExitCode(wanted) {
      code = wanted;
      io.setExitCode(wanted);
    },
    settle() {
      if (code !== 0) for (const text of kept) io.stderr(text);
    },
  };
}
