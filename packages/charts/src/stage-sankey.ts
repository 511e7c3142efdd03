import { chartFrame, type Drawing } from "./chart-frame.ts";
import { fitText, label, textWidth } from "./label.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { figures, percent } from "./number-text.ts";
import { type InkName, ink, stageInks } from "./palette.ts";
import { layOut, type PlacedFlow, type PlacedNode, type SankeyLayout } from "./sankey-layout.ts";
import { element, mark, tenth } from "./svg.ts";

/** Where material of one stage is made or used. */
export interface StageNode {
  readonly id: string;
  /** Column: index into the six stages, mine to industry. */
  readonly stage: number;
  readonly label: string;
}

/** Material between two nodes, t a year: at rest and in the run. */
export interface StageFlow {
  readonly from: string;
  readonly to: string;
  readonly before: number;
  readonly now: number;
}

/** A recycling loop, cut: what goes back leaves at one node and comes in at another. */
export interface LoopStub {
  readonly node: string;
  readonly side: "in" | "out";
  readonly before: number;
  readonly now: number;
}

/** One element's way through the chain, before and now on one scale. */
export interface StageSankeyInput extends Drawing {
  /** Names of the six stages. */
  readonly stages: readonly string[];
  readonly nodes: readonly StageNode[];
  readonly flows: readonly StageFlow[];
  readonly stubs: readonly LoopStub[];
  /** Output of each stage now over before. */
  readonly retained: readonly (number | undefined)[];
}

const defaults = { wide: 560, nodeWidth: 9, gap: 26, top: 62, height: 430, downHeight: 760, narrowTop: 8, side: 70 } as const;

/** Draws the flows from left to right, or downwards where the place is narrow. */
export function stageSankey(input: StageSankeyInput): string {
  return input.width >= defaults.wide ? across(input) : downwards(input);
}

function across(input: StageSankeyInput): string {
  const { width } = input;
  const { top, height, nodeWidth, gap } = defaults;
  const room = 150;
  const layout = layOut(input, { length: width - room, breadth: height, thickness: nodeWidth, gap });
  const move = ([along, across]: readonly [number, number]): readonly [number, number] => [along, top + across];
  const inside = [
    ...layout.columns.flatMap((along, stage) => (along === undefined ? [] : stageHead(input, stage, along, width))),
    ...ribbons(input, layout, move, false),
    ...layout.nodes.map((node) =>
      mark("node", node.id, [...nodeBar(node, move), ...stubMarks(node, layout.unit, move, width, false, input.messages ?? messages)]),
    ),
    ...layout.nodes.flatMap((node) => nodeName(node, layout, top, width)),
  ];
  return chartFrame(width, top + height + 8, input, inside);
}

function stageHead(
  { stages, retained, messages: say = messages }: StageSankeyInput,
  stage: number,
  along: number,
  width: number,
): string[] {
  const share = retained[stage];
  const x = Math.min(along, width - 100);
  return [
    label(x, 14, stages[stage] ?? "", { weight: 600 }),
    ...(share === undefined ? [] : [label(x, 30, say.stageShare(percent(share, say)), { size: 12, fill: "ink-2" })]),
  ];
}

/** Above its node; over the last column beside it. */
function nodeName(node: PlacedNode, layout: SankeyLayout, top: number, width: number): string[] {
  const last = node.along0 === Math.max(...layout.nodes.map((one) => one.along0));
  if (last) {
    const x = node.along1 + 8;
    return [label(x, top + (node.across0 + node.across1) / 2 + 4, fitText(node.label, width - x), { size: 13 })];
  }
  return [label(node.along0, top + node.across0 - 5, fitText(node.label, (width - 150) / 5 - 14, 12), { size: 12, halo: true })];
}

function downwards(input: StageSankeyInput): string {
  const { width } = input;
  const { downHeight, nodeWidth, narrowTop } = defaults;
  const say = input.messages ?? messages;
  const layout = layOut(input, { length: downHeight, breadth: width - 4, thickness: nodeWidth, gap: 34 });
  const move = ([along, across]: readonly [number, number]): readonly [number, number] => [across + 2, narrowTop + 52 + along];
  const heads = layout.columns.flatMap((along, stage) => {
    if (along === undefined) return [];
    const share = input.retained[stage];
    const words = share === undefined ? "" : `  ${say.stageShare(percent(share, say))}`;
    const y = narrowTop + 52 + along - 38;
    const name = input.stages[stage] ?? "";
    return [
      label(0, y, name, { weight: 600, halo: true }),
      label(textWidth(name, 13, 600) + 6, y, words.trim(), { size: 12, fill: "ink-2", halo: true }),
    ];
  });
  const names = layout.columns.flatMap((along, stage) => {
    if (along === undefined) return [];
    return namesAbove(
      layout.nodes.filter((node) => node.stage === stage),
      narrowTop + 52 + along - 5,
      width,
    );
  });
  const inside = [
    ...ribbons(input, layout, move, true),
    ...layout.nodes.map((node) => mark("node", node.id, [...nodeBar(node, move), ...stubMarks(node, layout.unit, move, width, true, say)])),
    ...heads,
    ...names,
  ];
  return chartFrame(width, narrowTop + 52 + downHeight + 42, input, inside);
}

/** Names over nodes side by side, from the right end leftwards; where they do not fit in one row, every second stands a row higher. */
function namesAbove(nodes: readonly PlacedNode[], y: number, width: number): string[] {
  const sorted = [...nodes].sort((a, b) => b.across0 - a.across0);
  const wide = (node: PlacedNode): number => textWidth(node.label, 12);
  const fits = sorted.every((node, i) => i === 0 || node.across0 + 2 + wide(node) + 8 <= sorted[i - 1]!.across0 + 2);
  const rows = fits ? 1 : 2;
  const ends = [width, width];
  return sorted.map((node, i) => {
    const row = i % rows;
    const left = Math.max(Math.min(node.across0 + 2, ends[row]! - wide(node)), Math.min(node.across0 + 2, 0), 0);
    const text = fitText(node.label, ends[row]! - left, 12);
    ends[row] = left - 8;
    return label(left, y - row * 15, text, { size: 12, halo: true });
  });
}

type Move = (point: readonly [along: number, across: number]) => readonly [x: number, y: number];

/** Pale: before. Solid: now, in the same middle line, wider than pale where more comes than before. */
function ribbons(input: StageSankeyInput, layout: SankeyLayout, move: Move, down: boolean): string[] {
  const pale = layout.flows.map((flow) => ribbon(flow, flow.before * layout.unit, ink("land"), move, down));
  const solid = layout.flows.map((flow) =>
    mark("flow", `${flow.from} ${flow.to}`, [ribbon(flow, flow.now * layout.unit, ink(stageInks[flow.stage] ?? "other"), move, down)]),
  );
  return [...pale, ...solid].filter((part) => part !== "" && input.flows.length > 0);
}

function ribbon(flow: PlacedFlow, breadth: number, fill: string, move: Move, down: boolean): string {
  if (breadth < 0.25) return "";
  const half = breadth / 2;
  const [x0, y0] = move([flow.along0, flow.across0]);
  const [x1, y1] = move([flow.along1, flow.across1]);
  const bend = down ? (y0 + y1) / 2 : (x0 + x1) / 2;
  const point = (x: number, y: number): string => `${tenth(x)} ${tenth(y)}`;
  const d = down
    ? `M${point(x0 - half, y0)}C${point(x0 - half, bend)} ${point(x1 - half, bend)} ${point(x1 - half, y1)}H${tenth(x1 + half)}C${point(x1 + half, bend)} ${point(x0 + half, bend)} ${point(x0 + half, y0)}Z`
    : `M${point(x0, y0 - half)}C${point(bend, y0 - half)} ${point(bend, y1 - half)} ${point(x1, y1 - half)}V${tenth(y1 + half)}C${point(bend, y1 + half)} ${point(bend, y0 + half)} ${point(x0, y0 + half)}Z`;
  return element("path", { d, fill, "fill-opacity": fill.startsWith("var(--land") ? undefined : "0.86" });
}

function nodeBar(node: PlacedNode, move: Move): string[] {
  const [x0, y0] = move([node.along0, node.across0]);
  const [x1, y1] = move([node.along1, node.across1]);
  const fill: InkName = stageInks[node.stage] ?? "other";
  return [
    element("rect", {
      x: x0,
      y: y0,
      width: Math.max(x1 - x0, 1),
      height: Math.max(y1 - y0, 1),
      fill: ink(fill),
    }),
  ];
}

const tab = 18;

/** A tab at the end of the node, as broad as what it carries, with its tonnes: the loop is cut here. Pale before, solid now. */
function stubMarks(node: PlacedNode, unit: number, move: Move, width: number, down: boolean, say: ChartMessages): string[] {
  return node.stubs.flatMap((stub) => {
    const out = stub.side === "out";
    const box = (tonnes: number, fill: string, opacity: string | undefined): string => {
      const breadth = Math.min(tonnes * unit, node.across1 - node.across0);
      if (breadth < 0.5) return "";
      const [x, y] = move([out ? node.along1 : node.along0 - tab, node.across1 - breadth]);
      const size = down ? { width: breadth, height: tab } : { width: tab, height: breadth };
      return element("rect", { x, y, ...size, fill, "fill-opacity": opacity });
    };
    if (Math.max(stub.before, stub.now) * unit < 2.5) return [];
    const breadth = Math.min(stub.now * unit, node.across1 - node.across0);
    const [x, y] = move([out ? node.along1 + tab + 4 : node.along0 - tab - 4, node.across1 - breadth / 2]);
    const words = `\u21ba ${say.tonnes(figures(stub.now))}`;
    const half = textWidth(words, 12) / 2;
    const place = down
      ? label(Math.min(Math.max(x, half), width - half), out ? y + 10 : y - 2, words, {
          size: 12,
          fill: "ink-2",
          halo: true,
          anchor: "middle",
        })
      : label(x, y + 4, words, { size: 12, fill: "ink-2", halo: true, anchor: out ? "start" : "end" });
    return [box(stub.before, ink("land"), undefined), box(stub.now, ink("magnet"), "0.45"), place];
  });
}
