import type { ChartTable } from "./chart-table.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { figures, percent } from "./number-text.ts";

/** Where flow begins or ends. */
export interface MapNode {
  readonly id: string;
  readonly label: string;
  /** Degrees; absent for what has no place, such as the rest of the world. */
  readonly place?: readonly [longitude: number, latitude: number];
}

/** Material between two nodes, t a year: before the measure, and at the rate of the day that is looked at. */
export interface MapFlow {
  readonly from: string;
  readonly to: string;
  readonly before: number;
  readonly now: number;
}

/** Flows of one element or stream between places. */
export interface FlowMap {
  /** Node whose inflow is asked about. */
  readonly target: string;
  /** "Contained dysprosium". */
  readonly quantity: string;
  /** Day whose rates are shown. */
  readonly day: number;
  readonly nodes: readonly MapNode[];
  readonly flows: readonly MapFlow[];
}

/** Share of a loss below which others do not take it up. */
const worthAWord = 0.01;

/** The finding: who takes up what the largest loser no longer sends to the target. */
export function flowMapTitle({ target, nodes, flows }: FlowMap, say: ChartMessages = messages): string {
  const name = (id: string): string => nodes.find((node) => node.id === id)?.label ?? id;
  const inflow = flows.filter(({ to }) => to === target);
  const lost = inflow.reduce((sum, { before, now }) => sum + Math.max(before - now, 0), 0);
  const loser = [...inflow].sort((a, b) => b.before - b.now - (a.before - a.now))[0];
  const all = inflow.reduce((sum, { before }) => sum + before, 0);
  if (!loser || lost <= worthAWord * all) return say.map.asBefore(name(target));
  const gains = inflow.filter(({ before, now }) => now - before > worthAWord * lost).sort((a, b) => b.now - b.before - (a.now - a.before));
  const gained = gains.reduce((sum, { before, now }) => sum + now - before, 0);
  if (gains.length === 0) return say.map.nobody(name(loser.from), name(target));
  return say.map.takenUp(
    gains.slice(0, 3).map(({ from }) => name(from)),
    percent(Math.min(gained / lost, 1), say),
    name(loser.from),
    name(target),
  );
}

/** Quantity, unit, day, what width and tint mean. */
export function flowMapSubtitle({ quantity, day }: FlowMap, say: ChartMessages = messages): string {
  return say.map.subtitle(quantity, day);
}

/** The numbers behind the map. */
export function flowMapTable({ nodes, flows }: FlowMap, say: ChartMessages = messages): ChartTable {
  const name = (id: string): string => nodes.find((node) => node.id === id)?.label ?? id;
  return { heads: say.map.heads, rows: flows.map(({ from, to, before, now }) => [name(from), name(to), before, now]) };
}

/** `to Japan 16 t/y, was 228`. */
export function sendsText(target: string, { before, now }: MapFlow, say: ChartMessages = messages): string {
  const same = Math.abs(now - before) <= worthAWord * Math.max(before, now);
  return same ? say.map.sends(target, figures(now)) : say.map.sendsNow(target, figures(now), figures(before));
}
