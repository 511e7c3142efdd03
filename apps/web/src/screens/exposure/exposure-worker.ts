import type { Bundle, Element } from "@coercivity/domain";
import {
  attribution,
  bySeat,
  byTerritory,
  chokepoints,
  controlReport,
  dependenceTable,
  directDependence,
  embedded,
  euRiskOfShares,
  findSubject,
  type IndexInputs,
  type Labeller,
  stageShares,
  surviveRecover,
  worldImportance,
  worldIndices,
} from "@coercivity/exposure";
import { openBundleFiles } from "../../data/bundle-files.ts";
import type {
  BuyerRow,
  CountBy,
  ExposureKind,
  ExposureRequests,
  FromExposure,
  IndexChanges,
  LostWithout,
  ToExposure,
} from "./exposure-protocol.ts";

/** Who depends on whom, reckoned in a worker over the page's own bundle: a table takes a quarter of a second, a sweep two. */
let bundle: Promise<Bundle> | undefined;

/** How many of the worst are told. */
const told = 10;
/** Who serves its own users first. */
const homeFirst: ReadonlySet<string> = new Set(["CHN"]);

const say = (message: FromExposure): void => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<ToExposure>) => {
  void receive(data).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    say({ kind: "failed", id: "id" in data ? data.id : undefined, message });
  });
});

async function receive(message: ToExposure): Promise<void> {
  if (message.kind === "open") {
    bundle = openBundleFiles(message.base);
    await bundle;
    return;
  }
  const found = await bundle!;
  say({ kind: "replied", id: message.id, reply: answers[message.kind](found, message as never) });
}

type Answers = { readonly [K in ExposureKind]: (bundle: Bundle, ask: ExposureRequests[K]["ask"]) => ExposureRequests[K]["answer"] };

const answers: Answers = {
  table(found, { element, on, by }) {
    const cells = dependenceTable(found, on, [element], labelOf(by));
    const countries = [...new Set(cells.map(({ country }) => country))].filter((country) => country !== on);
    return countries.map((country): BuyerRow => {
      const own = cells.filter((cell) => cell.country === country);
      return {
        country,
        stages: Object.fromEntries(own.flatMap(({ stage, share }) => (stage === "any" ? [] : [[stage, share]]))),
        passed: Object.fromEntries(own.flatMap(({ stage, passed }) => (stage === "any" ? [] : [[stage, passed.value]]))),
        anyStage: own.find(({ stage }) => stage === "any")!.share,
        direct: directOn(found, element, country, on),
      };
    });
  },

  control(found, { element, on }) {
    const shares = (label: Labeller): Record<string, number> =>
      Object.fromEntries([...stageShares(found, element, "mine", label)].map(([name, list]) => [name, list[0]!]));
    return { ...controlReport(found, element, on), mines: { territory: shares(byTerritory), control: shares(bySeat) } };
  },

  survive(found, { target, on }) {
    const subject = findSubject(found.world, target);
    return subject ? surviveRecover(found, subject, on, []) : [];
  },

  chokepoints(found, { element, target }) {
    // Plants alone: countries, areas and controllers hold the same plants under another name.
    const options = { element, countries: [target], kinds: ["facility"] as const };
    const alike = new Map(
      chokepoints(found, { ...options, homeFirst: new Set() }).map(({ name, loss }) => [name, loss.get(target)!.useLost.value]),
    );
    const { facilities } = found.world;
    const abroad = chokepoints(found, { ...options, homeFirst, ranged: 2 * told }).filter(
      ({ candidate }) => facilities[candidate.parts[0]!.facility]!.country !== target,
    );
    return abroad.slice(0, told).map(({ name, candidate, loss }): LostWithout => {
      const plant = facilities[candidate.parts[0]!.facility]!;
      const { useLost, valueAddedUsdPerYear } = loss.get(target)!;
      return {
        name,
        territory: plant.country,
        controllers: plant.control.map(({ controller }) => controller).join(", "),
        bought: buysFrom(found, target, plant.country),
        useLost,
        alike: alike.get(name) ?? 0,
        valueAddedUsdPerYear,
      };
    });
  },

  credit(found, { element, target, among }) {
    const { players, total } = attribution(found, { element, country: target, kind: "facility", homeFirst, among });
    return { credit: Object.fromEntries(players.map(({ name, credit }) => [name, credit])), total };
  },

  indices(found, { element, target, on, changes, page }) {
    const subject = findSubject(found.world, target)!;
    const sectors = new Map(Object.entries(page.sectors[target] ?? {}));
    const usdPerKg = found.world.streams.find(({ id }) => id === `oxide.${element}`)?.usdPerKg?.value ?? 0;
    const inputs = (moved: IndexChanges): IndexInputs => ({
      wgi: new Map([...Object.entries(page.wgi), ...(moved.wgi === undefined ? [] : [[on, moved.wgi] as const])]),
      wgiMissing: page.wgiMissing,
      t: new Map(moved.t === undefined ? [] : [[on, moved.t]]),
      instability: new Map(Object.entries(page.instability)),
      endOfLifeRecycling: moved.endOfLifeRecycling ?? page.endOfLifeRecycling,
      substitution: 1,
      usdPerKg,
      k: moved.k ?? 1,
      ...(moved.importReliance === undefined ? {} : { importReliance: moved.importReliance }),
    });
    const moved = inputs(changes);
    return {
      with: changes,
      rest: worldIndices(found, element, subject, inputs({})),
      changed: worldIndices(found, element, subject, moved),
      importance: worldImportance(found, element, subject, ({ id }) => page.sectorOf[id], sectors, 1).economicImportance,
      eu: {
        LREE: euRiskOfShares(page.euShares.LREE, moved)?.supplyRisk,
        HREE: euRiskOfShares(page.euShares.HREE, moved)?.supplyRisk,
      },
    };
  },

  reason(found, { element, country, stage, by }) {
    const subject = findSubject(found.world, country);
    const at = subject && embedded(found, subject, element, labelOf(by)).stages.find((one) => one.stage === stage);
    return at ?? { origins: [], passed: { value: 0, low: 0, high: 0 } };
  },
};

function labelOf(by: CountBy): Labeller {
  return by === "control" ? bySeat : byTerritory;
}

/** Whether anything goes straight from one country to another in the best fit. */
function buysFrom({ world, baselines }: Bundle, country: string, origin: string): boolean {
  return world.links.some(
    ({ pool, facility }, at) =>
      baselines[0]!.flows[at]! > 0 && world.pools[pool]!.country === origin && world.facilities[facility]!.country === country,
  );
}

/** Share of all that a country imports, kg of element over all forms, which comes straight from another. */
function directOn(found: Bundle, element: Element, country: string, on: string): number {
  const { imports } = directDependence(found, findSubject(found.world, country)!, element);
  return imports.find(({ name }) => name === on)?.share.value ?? 0;
}
