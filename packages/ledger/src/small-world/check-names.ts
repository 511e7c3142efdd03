import { nearest } from "@coercivity/domain";
import type { SmallWorldFile } from "@coercivity/domain/schema";
import type { Declared } from "../world/declarations.ts";
import type { Gather } from "../world/gather.ts";
import { smallWorldProblems as say } from "./messages.ts";

/** Every name in a small world must be declared in it, each stream have one maker in a country, and the suppliers of a buyer sum to 100 %. */
export function checkNames({ value: file, at, file: name }: Declared<SmallWorldFile>, out: Gather): void {
  const codes = file.countries.map(({ code }) => code);
  const streams = Object.keys(file.streams);
  const known = (kind: string, list: readonly string[], word: string, ...path: (string | number)[]): void => {
    if (!list.includes(word)) out.add(say.unknown(at(...path), kind, word, nearest(word, [...list])));
  };
  for (const [process, one] of Object.entries(file.processes)) {
    for (const stream of Object.keys(one.in)) known("stream", streams, stream, "processes", process, "in", stream);
    for (const stream of Object.keys(one.out)) known("stream", streams, stream, "processes", process, "out", stream);
  }
  const makers = new Set<string>();
  file.plants.forEach(({ process, in: countries }, i) => {
    known("process", Object.keys(file.processes), process, "plants", i, "process");
    for (const country of countries) {
      known("country", codes, country, "plants", i, "in");
      for (const stream of Object.keys(file.processes[process]?.out ?? {})) {
        if (makers.has(`${country} ${stream}`)) out.add(say.twoMakers(at("plants", i), stream, country));
        makers.add(`${country} ${stream}`);
      }
    }
  });
  file.uses.forEach(({ country, stream }, i) => {
    known("country", codes, country, "uses", i, "country");
    known("stream", streams, stream, "uses", i, "stream");
  });
  file.supply.forEach(({ stream, to, from }, i) => {
    known("stream", streams, stream, "supply", i, "stream");
    for (const country of to) known("country", codes, country, "supply", i, "to");
    for (const country of Object.keys(from)) {
      if (!makers.has(`${country} ${stream}`)) out.add(say.noMaker(at("supply", i, "from", country), stream, country));
    }
    const sum = Object.values(from).reduce((a, b) => a + b, 0);
    if (Math.abs(sum - 100) > 0.05) out.add(say.sharesSum(at("supply", i, "from"), stream, to.join(", "), sum));
  });
  if (!name.endsWith(`${file.year}.yaml`)) out.add(say.yearInName(at("year"), file.year, Number(/(\d{4})\.yaml$/.exec(name)?.[1] ?? 0)));
}
