import { stageSankey } from "@coercivity/charts";
import type { StagePlace } from "@coercivity/engine";
import { figure } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { messages } from "./messages.ts";
import type { ReportData } from "./report-data.ts";
import { listText, shareText } from "./report-words.ts";

/** The chosen element's way to the target's industries, before and in the first year. */
export function stageFigure(data: ReportData): Html {
  const { stages, target } = data;
  const element = messages.element(data.element);
  const countries = listText(target.map(({ name }) => name));
  if (!stages) return html`<section class="figure"><h2>${messages.sankeyNone(element, countries)}</h2></section>`;
  const share = (value: number): string => (value > 0.995 && value < 1.005 ? shareText(1) : shareText(Math.round(value * 100) / 100));
  const inner = stages.retained.slice(0, 5).map((value, i) => ({ value: value ?? Infinity, leaves: messages.leaves[i]! }));
  const narrowest = inner.reduce((least, one) => (one.value < least.value ? one : least));
  const idle = narrowest.value > 0.995 && (stages.retained[5] ?? 1) > 0.995;
  const title = idle
    ? messages.sankeyAll(countries, target.length > 1, element)
    : messages.sankeyTitle(countries, target.length > 1, element, share(stages.retained[5] ?? 1), share(narrowest.value), narrowest.leaves);
  const nodes = stages.nodes.map((place) => ({ ...place, label: placeName(place, data) }));
  const label = new Map(nodes.map((node) => [node.id, node]));
  const named = (id: string): string => `${label.get(id)?.label ?? ""}, ${messages.stages[label.get(id)?.stage ?? 0]!.toLowerCase()}`;
  const tonnes = (value: number): string => (value < 0.05 ? "0" : value.toFixed(1));
  return figure({
    id: "stages",
    title,
    subtitle: messages.sankeySubtitle(element, countries, stages.days),
    foot: messages.sankeyFoot,
    draw: (width) =>
      stageSankey({
        title,
        description: messages.sankeyDescription(tonnes(stages.before), tonnes(stages.now)),
        width,
        stages: messages.stages,
        nodes,
        flows: stages.flows,
        stubs: stages.stubs,
        retained: stages.retained,
      }),
    table: {
      heads: [messages.columns.from, messages.columns.to, messages.columns.before, messages.columns.now],
      right: [2, 3],
      rows: [...stages.flows]
        .filter((flow) => Math.max(flow.before, flow.now) >= 0.05)
        .sort((a, b) => (label.get(a.from)?.stage ?? 0) - (label.get(b.from)?.stage ?? 0) || b.before - a.before)
        .map((flow) => [named(flow.from), named(flow.to), tonnes(flow.before), tonnes(flow.now)]),
    },
  });
}

function placeName({ kind, name }: StagePlace, { world }: ReportData): string {
  switch (kind) {
    case "country":
      return world.countries.find(({ code }) => code === name)?.name ?? name;
    case "application":
      return messages.application(name);
    case "part":
      return messages.partName(name);
    case "supplement":
      return messages.supplementNode;
    case "others":
      return messages.otherNodes;
  }
}
