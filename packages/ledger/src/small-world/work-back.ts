import type { SmallWorldFile } from "@coercivity/domain/schema";

/** What one year of a small world comes to, tonnes: use of each stream by country, level of each process by country. */
export interface WorkedBack {
  /** By `stream country`. */
  readonly need: ReadonlyMap<string, number>;
  /** By `process country`, tonnes of throughput. */
  readonly level: ReadonlyMap<string, number>;
}

/** The numbers of one year that may differ between baselines; recipes do not. */
export interface YearNumbers {
  /** Tonnes of each use, in the order of the file. */
  readonly tonnes: readonly number[];
  /** Share of each supplier, by `stream to from`; those of a buyer sum to 1. */
  readonly share: ReadonlyMap<string, number>;
  /** kg per kg of throughput, by `process stream`. */
  readonly into: ReadonlyMap<string, number>;
  readonly outOf: ReadonlyMap<string, number>;
}

/**
 * Works the uses of a year back to its sources: what a country's plants put out is what all its customers take of it, need_{s,c} · share, and a plant
 * with several outputs runs for the one that asks most of it. Everything balances as it stands. `processes` come users first
 * (see `orderOfProcesses`).
 */
export function workBack(file: SmallWorldFile, processes: readonly string[], numbers: YearNumbers): WorkedBack {
  const need = new Map<string, number>();
  const level = new Map<string, number>();
  const add = (key: string, tonnes: number): void => void need.set(key, (need.get(key) ?? 0) + tonnes);
  file.uses.forEach(({ country, stream }, at) => {
    add(`${stream} ${country}`, numbers.tonnes[at] ?? 0);
  });
  const codes = file.countries.map(({ code }) => code);
  const asked = (stream: string, from: string): number =>
    codes.reduce((sum, to) => sum + (need.get(`${stream} ${to}`) ?? 0) * (numbers.share.get(`${stream} ${to} ${from}`) ?? 0), 0);
  for (const process of processes) {
    const one = file.processes[process];
    if (!one) continue;
    for (const country of file.plants.filter((plant) => plant.process === process).flatMap((plant) => plant.in)) {
      const tonnes = Object.keys(one.out).reduce((most, stream) => {
        const perTonne = numbers.outOf.get(`${process} ${stream}`) ?? 0;
        return perTonne > 0 ? Math.max(most, asked(stream, country) / perTonne) : most;
      }, 0);
      level.set(`${process} ${country}`, tonnes);
      for (const stream of Object.keys(one.in)) add(`${stream} ${country}`, tonnes * (numbers.into.get(`${process} ${stream}`) ?? 0));
    }
  }
  return { need, level };
}

/** Processes in an order in which each comes after all that use what it makes; what is left over stands in a ring. */
export function orderOfProcesses(file: SmallWorldFile): { readonly order: readonly string[]; readonly ring: readonly string[] } {
  const order: string[] = [];
  let left = Object.keys(file.processes).sort();
  while (left.length > 0) {
    const users = new Set(left.flatMap((process) => Object.keys(file.processes[process]?.in ?? {})));
    const free = left.filter((process) => Object.keys(file.processes[process]?.out ?? {}).every((stream) => !users.has(stream)));
    if (free.length === 0) return { order, ring: left };
    order.push(...free);
    left = left.filter((process) => !free.includes(process));
  }
  return { order, ring: [] };
}
