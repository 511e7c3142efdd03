/**
 * All that a command may do to the outside: data to `stdout`, words for people to `stderr`. Tests give their own.
 */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly env: Record<string, string | undefined>;
  readonly isTty: boolean;
  readonly cwd: string;
  setExitCode(code: number): void;
}
