import type { Io } from "../io.ts";
import { say } from "../study/say.ts";

/** Says how far a long task is. */
export interface Progress {
  readonly tell: (done: number) => void;
  readonly end: () => void;
}

const everyMs = { terminal: 200, file: 5000 };

/**
 * Progress on stderr with rate and time left: in a terminal one line that is written over, elsewhere a line every five seconds. Nothing for what is
 * done within the first of these.
 */
export function progressOf(io: Io, what: string, total: number, things?: string): Progress {
  const begun = performance.now();
  const every = io.isTty ? everyMs.terminal : everyMs.file;
  let last = begun;
  let written = false;
  return {
    tell(done) {
      const now = performance.now();
      if (now - last < every || done >= total) return;
      last = now;
      const rate = (done * 1000) / (now - begun);
      const line = say.progress(what, done, total, rate, (total - done) / rate, things);
      io.stderr(io.isTty ? `\r${line.padEnd(78)}` : `${line}\n`);
      written = io.isTty;
    },
    end() {
      if (written) io.stderr(`\r${" ".repeat(78)}\r`);
    },
  };
}
