import { nearest, type Problem } from "@coercivity/domain";
import { type Episode, episodeFile, keysAt } from "@coercivity/domain/schema";
import { problems as say } from "../messages.ts";
import { parseYaml } from "../text/parse-yaml.ts";
import type { Path } from "../text/positions.ts";
import { problemsFromZod } from "../text/problems-from-zod.ts";

/** Reads one episode from YAML text; faults of form and sources that do not exist are added to `problems`. */
export function readEpisode(text: string, file: string, sourceIds: ReadonlySet<string>, problems: Problem[]): Episode | undefined {
  const parsed = parseYaml(text, file);
  problems.push(...parsed.problems);
  if (parsed.problems.length > 0) return undefined;
  const result = episodeFile.safeParse(parsed.value);
  if (!result.success) {
    const options = { value: parsed.value, keysAt: (path: Path) => keysAt(episodeFile, path) };
    problems.push(...problemsFromZod(result.error, parsed, file, options));
    return undefined;
  }
  const episode = result.data;
  const cited: [Path, readonly string[]][] = [
    [["source_id"], episode.source_id],
    ...episode.timeline.map((event, i): [Path, readonly string[]] => [["timeline", i, "source_id"], event.source_id]),
    ...Object.entries(episode.outcomes).map(([name, outcome]): [Path, readonly string[]] => [
      ["outcomes", name, "source_id"],
      outcome.source_id,
    ]),
  ];
  let sound = true;
  for (const [path, ids] of cited) {
    for (const id of ids.filter((one) => !sourceIds.has(one))) {
      problems.push(say.unknownSource({ file, ...parsed.positionOf(path) }, id, nearest(id, [...sourceIds])));
      sound = false;
    }
  }
  for (const [name, { low, value, high }] of Object.entries(episode.outcomes)) {
    if ((low ?? value) <= value && value <= (high ?? value)) continue;
    problems.push(say.rangeOrder({ file, ...parsed.positionOf(["outcomes", name]) }, low, value, high));
    sound = false;
  }
  return sound ? episode : undefined;
}
