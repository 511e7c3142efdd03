import { type FeedChoice, feedInMoles, feeds } from "./feeds.ts";

/** What is asked of one cut; everything on the screen follows from it. */
export interface CutRequest {
  readonly feed: string;
  /** The lightest element that leaves with the organic. */
  readonly cutBefore: string;
  /** Least purity of what leaves with the organic, and of the raffinate: sums of the group's mole fractions. */
  readonly purityHeavy: number;
  readonly purityLight: number;
  /** Organic flow over the least possible. */
  readonly over: number;
  /** Rare earths fed, t REO a year. */
  readonly tonnes: number;
}

/** Bounds of what may be asked. */
export const bounds = {
  over: { low: 1.02, high: 2.5, usual: 1.2 },
  tonnes: { low: 50, high: 20_000, usual: 1000 },
} as const;

/** Purities that may be asked. */
export const purities: readonly number[] = [0.95, 0.99, 0.995, 0.999, 0.9995, 0.9999];

/** Reads the request from what the address says of this screen; what it does not say, or says wrongly, is as usual. */
export function readRequest(view: Readonly<Record<string, string>>): CutRequest {
  const feed = feedOf(view.feed);
  const { elements } = feedInMoles(feed);
  const usual = elements.at(feed.id === "bayan-ndpr" ? 1 : -1) ?? "";
  const cutBefore = elements.indexOf(view.cut ?? "") > 0 ? view.cut! : elements.includes("Dy") ? "Dy" : usual;
  return {
    feed: feed.id,
    cutBefore,
    purityHeavy: oneOf(view.heavy, purities, 0.995),
    purityLight: oneOf(view.light, purities, 0.999),
    over: within(view.over, bounds.over),
    tonnes: within(view.tonnes, bounds.tonnes),
  };
}

/** The feed of that name, or the first. */
export function feedOf(id: string | undefined): FeedChoice {
  return feeds.find((one) => one.id === id) ?? feeds[0]!;
}

function oneOf(text: string | undefined, known: readonly number[], usual: number): number {
  return known.find((one) => String(one) === text) ?? usual;
}

function within(text: string | undefined, { low, high, usual }: { low: number; high: number; usual: number }): number {
  const value = Number(text);
  return text === undefined || text === "" || !Number.isFinite(value) ? usual : Math.min(high, Math.max(low, value));
}
