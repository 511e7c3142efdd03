#!/usr/bin/env node
// Starts the built command. Kept free of new syntax, so that an old Node gets an answer and not a parse error.
import { existsSync } from "node:fs";

const [major, minor] = process.versions.node.split(".").map(Number);
const built = new URL("../apps/cli/dist/index.js", import.meta.url);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`coercivity needs Node 20.19 or newer; this is ${process.versions.node}`);
  process.exitCode = 2;
} else if (!existsSync(built)) {
  console.error("coercivity is not built yet: type `npm start` (sets up, builds and runs) or `npm run build` in its folder");
  process.exitCode = 2;
} else {
  const { processIo, runCli } = await import(built.href);
  await runCli(processIo(), process.argv.slice(2));
}
