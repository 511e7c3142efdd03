export type { SchemaIssue } from "./issue.ts";
export { keysAt } from "./keys-at.ts";
export { type Episode, type EpisodeEvent, type EpisodeOutcome, episodeFile } from "./episode.ts";
