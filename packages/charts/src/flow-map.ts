import { chartFrame, type Drawing } from "./chart-frame.ts";
import { type Arc, alongArc, arcOf, type Point, type Stand, standsOf } from "./flow-map-layout.ts";
import { around, type LabelBoard, labelBoard, type Place } from "./label-board.ts";
import { equalEarth, type MapGround, type MapShapes } from "./map-ground.ts";
import { type FlowMap, type MapFlow, sendsText } from "./map-words.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { figures } from "./number-text.ts";
import { ink } from "./palette.ts";
import { element, mark, tenth } from "./svg.ts";

export { type MapGround, type MapShapes, shapesOf } from "./map-ground.ts";

/** How the map is drawn. Shapes come from `countryShapes`, apart from the rest because of their weight. */
export interface FlowMapInput extends FlowMap, Drawing {
  readonly shapes: MapShapes;
}

const defaults = {
  wide: 560,
  ratio: 0.62,
  narrowRatio: 1.1,
  tallest: 600,
  widest: 16,
  dot: 3.5,
  leastLine: 0.75,
} as const;

/** Draws flows on the part of the world where flow is; what lies far off stands as a port on the frame. */
export function flowMap(input: FlowMapInput): string {
  const height = mapHeight(input.width);
  return drawFlowMap(input, equalEarth(input, input.shapes, input.width, height, input.width >= defaults.wide ? 56 : 26));
}

/** Height of the map at a width, px. */
function mapHeight(width: number): number {
  return Math.min(Math.round(width * (width >= defaults.wide ? defaults.ratio : defaults.narrowRatio)), defaults.tallest);
}

/** The drawing on any ground; what it makes of the same points is the same everywhere. */
export function drawFlowMap(input: FlowMap & Drawing, ground: MapGround): string {
  const { width, nodes, flows, target } = input;
  const say = input.messages ?? messages;
  const height = mapHeight(width);
  const placed = standsOf(nodes.map(ground.place), [width / 2, height / 2], width, height);
  const stands = new Map(nodes.map(({ id }, i) => [id, placed[i]!]));
  // The scale is that of what was, so that it stands still while the day moves.
  const most = Math.max(0, ...flows.map(({ before }) => before)) || Math.max(...flows.map(({ now }) => now), 1e-9);
  const breadth = (tonnes: number): number => defaults.widest * (width >= defaults.wide ? 1 : 0.7) * Math.sqrt(Math.max(tonnes, 0) / most);
  // Two far partners have no way through the picture.
  const drawn = flows.filter(
    ({ from, to }) => from !== to && (!stands.get(from)?.port || !stands.get(to)?.port) && stands.has(from) && stands.has(to),
  );
  const arcs = [...drawn]
    .sort((a, b) => Number(a.to === target) - Number(b.to === target) || b.now - a.now)
    .map((flow) => ({ flow, arc: arcBetween(stands.get(flow.from)!, stands.get(flow.to)!, breadth(flow.now)) }));
  const used = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  const board = labelBoard({ left: 4, right: width - 4, top: 2, bottom: height - 2 });
  for (const { arc, flow } of arcs) board.keepLine(alongArc(arc), breadth(flow.now));
  for (const id of used) {
    const { at, port } = stands.get(id)!;
    if (!port) board.keep({ left: at[0] - 5, right: at[0] + 5, top: at[1] - 5, bottom: at[1] + 5 });
  }
  return chartFrame(width, height, input, [
    ...ground.marks,
    ...arcs.map(({ flow, arc }) => flowMarks(flow, arc, flow.to === target, breadth)),
    ...nodes.flatMap(({ id }) => {
      const stand = stands.get(id)!;
      if (!used.has(id) || stand.port) return [];
      return [
        mark("node", id, [
          element("circle", { cx: stand.at[0], cy: stand.at[1], r: defaults.dot, fill: ink("ink"), stroke: ink("paper") }),
        ]),
      ];
    }),
    ...nodeWords(input, drawn, stands, board, say),
  ]);
}

function arcBetween(from: Stand, to: Stand, breadth: number): Arc {
  return arcOf(from.at, to.at, from.port ? 0 : defaults.dot + 3, to.port ? 0 : defaults.dot + 3 + headOf(breadth) / 2);
}

function headOf(breadth: number): number {
  return Math.max(9, breadth * 1.5);
}

/** Tint: before, for the target's inflow alone; over it what comes now, with one arrowhead. */
function flowMarks(flow: MapFlow, arc: Arc, toTarget: boolean, breadth: (tonnes: number) => number): string {
  const d = `M${point(arc.from)}Q${point(arc.bend)} ${point(arc.to)}`;
  const curve = (stroke: string, wide: number): string =>
    element("path", { d, fill: "none", stroke, "stroke-width": tenth(Math.max(wide, defaults.leastLine)) });
  const fill = ink(toTarget ? "a" : "baseline");
  const now = breadth(flow.now);
  const head = headOf(now);
  const [ux, uy] = arc.heading;
  const corner = (along: number, across: number): string =>
    point([arc.to[0] + ux * along - uy * across, arc.to[1] + uy * along + ux * across]);
  return mark("flow", `${flow.from} ${flow.to}`, [
    toTarget && flow.before > 0 ? curve(ink("a-50"), breadth(flow.before)) : "",
    flow.now > 0 ? curve(fill, now) : "",
    flow.now > 0
      ? element("path", { d: `M${corner(head / 2, 0)}L${corner(-head / 2, head * 0.45)}L${corner(-head / 2, -head * 0.45)}Z`, fill })
      : "",
  ]);
}

function point([x, y]: Point): string {
  return `${tenth(x)} ${tenth(y)}`;
}

/** Names at their places, the target's first, then by what they send; a far partner says what goes there or comes from there. */
function nodeWords(
  { nodes, target }: FlowMap,
  flows: readonly MapFlow[],
  stands: ReadonlyMap<string, Stand>,
  board: LabelBoard,
  say: ChartMessages,
): string[] {
  const name = (id: string): string => nodes.find((node) => node.id === id)?.label ?? id;
  const sends = (id: string, now = true): number =>
    flows.reduce((sum, flow) => sum + (flow.from === id || flow.to === id ? (now ? flow.now : flow.before) : 0), 0);
  const rank = (id: string): number => (id === target ? Infinity : sends(id) + sends(id, false));
  return nodes
    .filter(({ id }) => flows.some(({ from, to }) => from === id || to === id))
    .sort((a, b) => rank(b.id) - rank(a.id))
    .flatMap(({ id }) => {
      const { at, port } = stands.get(id)!;
      const flow = flows.find((one) => one.from === id && one.to === target);
      if (port) {
        const into = flows.filter(({ to }) => to === id);
        const out = flows.filter(({ from }) => from === id);
        const tonnes = (list: readonly MapFlow[]): string => figures(list.reduce((sum, { now }) => sum + now, 0));
        const words = flow
          ? say.map.far(name(id), sendsText(name(target), flow, say))
          : into.length > 0
            ? say.map.toFar(name(id), tonnes(into))
            : say.map.fromFar(name(id), tonnes(out));
        return [board.place(words, portPlaces(at, port), { size: 12, halo: true, fill: "ink-2" }, true)];
      }
      const lines: (readonly [string, 400 | 600])[] = [
        [name(id), 600],
        ...(flow ? [[sendsText(name(target), flow, say), 400] as const] : []),
      ];
      return board.placeLines(
        lines,
        [9, 32, 44].flatMap((near) => around(at[0], at[1], near, lines.length)),
      );
    });
}

function portPlaces([x, y]: Point, port: NonNullable<Stand["port"]>): Place[] {
  const steps = [14, 22, 30];
  if (port === "left")
    return steps.flatMap((far): Place[] => [
      [x, y - far + 4, "start"],
      [x, y + far + 4, "start"],
    ]);
  if (port === "right")
    return steps.flatMap((far): Place[] => [
      [x, y - far + 4, "end"],
      [x, y + far + 4, "end"],
    ]);
  const line = port === "top" ? y + 8 : y;
  return steps.flatMap((far): Place[] => [
    [x + far, line, "start"],
    [x - far, line, "end"],
  ]);
}
