export { buildCli } from "./build-cli.ts";
export type { Io } from "./io.ts";
export { processIo } from "./process-io.ts";
export { runCli } from "./run-cli.ts";
