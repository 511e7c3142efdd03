import { type SankeyLink, type SankeyNode, sankey } from "d3-sankey";
import type { LoopStub, StageFlow, StageNode, StageSankeyInput } from "./stage-sankey.ts";

/** A node with its place: `along` the way of the material, `across` it. */
export interface PlacedNode extends StageNode {
  readonly along0: number;
  readonly along1: number;
  readonly across0: number;
  readonly across1: number;
  readonly stubs: readonly LoopStub[];
}

/** A flow from the middle of where it leaves to the middle of where it arrives. */
export interface PlacedFlow extends StageFlow {
  /** Stage it comes from: its colour. */
  readonly stage: number;
  readonly along0: number;
  readonly across0: number;
  readonly along1: number;
  readonly across1: number;
}

/** Nodes and flows in px; `unit` is px for a tonne; `columns` says where each stage stands. */
export interface SankeyLayout {
  readonly nodes: readonly PlacedNode[];
  readonly flows: readonly PlacedFlow[];
  readonly unit: number;
  readonly columns: readonly (number | undefined)[];
}

interface Room {
  readonly length: number;
  readonly breadth: number;
  readonly thickness: number;
  readonly gap: number;
}

type Node = SankeyNode<StageNode & { readonly column: number }, Flow>;
interface Flow {
  readonly source: string;
  readonly target: string;
  readonly value: number;
  readonly flow: StageFlow | undefined;
}

const spine = "spine ";

/** Places nodes in one column for each stage that occurs, and flows between them as broad as the larger of before and now. */
export function layOut({ nodes, flows, stubs }: Pick<StageSankeyInput, "nodes" | "flows" | "stubs">, room: Room): SankeyLayout {
  const used = [...new Set(nodes.map((node) => node.stage))].sort((a, b) => a - b);
  if (flows.length === 0) return { nodes: [], flows: [], unit: 0, columns: [] };
  // A thread through all columns keeps each stage in its own, even where no flow visits every stage.
  const thread = used.map((stage, column) => ({ id: `${spine}${stage}`, stage, label: "", column }));
  const most = Math.max(...used.map((stage) => nodes.filter((node) => node.stage === stage).length));
  const layout = sankey<StageNode & { readonly column: number }, Flow>()
    .nodeId((node) => node.id)
    .nodeAlign((node) => (node as Node).column)
    .nodeSort(undefined as never)
    .nodeWidth(room.thickness)
    .nodePadding(Math.min(room.gap, room.breadth / (most + 1) / 1.4))
    .extent([
      [0, 0],
      [room.length, room.breadth],
    ])
    .iterations(48);
  const graph = layout({
    nodes: [...nodes.map((node) => ({ ...node, column: used.indexOf(node.stage) })), ...thread],
    links: [
      ...flows.map((flow) => ({ source: flow.from, target: flow.to, value: Math.max(flow.before, flow.now), flow })),
      ...thread.slice(1).map((node, i) => ({ source: thread[i]!.id, target: node.id, value: 1e-6, flow: undefined })),
    ],
  });
  const real = graph.nodes.filter((node) => !node.id.startsWith(spine));
  const widest = graph.links.reduce((best, link) => ((link.width ?? 0) > (best.width ?? 0) ? link : best));
  return {
    nodes: real.map((node) => ({
      id: node.id,
      stage: node.stage,
      label: node.label,
      along0: node.x0 ?? 0,
      along1: node.x1 ?? 0,
      across0: node.y0 ?? 0,
      across1: node.y1 ?? 0,
      stubs: stubs.filter((stub) => stub.node === node.id && Math.max(stub.now, stub.before) > 0),
    })),
    flows: graph.links.flatMap((link) => placed(link as SankeyLink<Node, Flow>)),
    unit: widest.value > 0 ? (widest.width ?? 0) / widest.value : 0,
    columns: Array.from({ length: Math.max(...used) + 1 }, (_, stage) => real.find((node) => node.stage === stage)?.x0),
  };
}

function placed(link: SankeyLink<Node, Flow>): PlacedFlow[] {
  const { flow } = link as unknown as Flow;
  const source = link.source as Node;
  const target = link.target as Node;
  if (!flow) return [];
  return [{ ...flow, stage: source.stage, along0: source.x1 ?? 0, across0: link.y0 ?? 0, along1: target.x0 ?? 0, across1: link.y1 ?? 0 }];
}
