import { setImmediate } from "node:timers/promises";
import type { EpisodeRuns, Target } from "@coercivity/domain";
import { type EpisodeScored, type ReadingChunk, readable, runReadings, scoreEpisode } from "@coercivity/study";
import type { EpisodeReady } from "./open-episodes.ts";

/** Draws done before others get a word. */
const chunkRuns = 8;

/** Runs an episode's draws and scores its targets. */
export async function runEpisode({ open }: EpisodeReady, episode: EpisodeRuns, targets: readonly Target[]): Promise<EpisodeScored> {
  const readings = readable(targets, episode.id).map(({ reads }) => reads);
  const { runs } = open.ensemble.plan;
  const chunks: ReadingChunk[] = [];
  for (let from = 0; from < runs; from += chunkRuns) {
    chunks.push(runReadings(open, episode, readings, from, Math.min(from + chunkRuns, runs)));
    await setImmediate();
  }
  return scoreEpisode(open, episode, targets, chunks);
}
