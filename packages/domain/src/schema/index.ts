export { type Episode, type EpisodeEvent, type EpisodeOutcome, episodeFile } from "./episode.ts";
export type { SchemaIssue } from "./issue.ts";
export { keysAt } from "./keys-at.ts";
export { type PillarsFile, pillarsFile } from "./pillars.ts";
export * from "./quantity.ts";
export * from "./responses.ts";
export * from "./scenario.ts";
export { type SmallWorldFile, smallWorldFile } from "./small-world.ts";
export * from "./world.ts";
