import type { CascadeData } from "./cascade-profile.ts";
import { textWidth } from "./label.ts";
import { type LabelBoard, labelBoard } from "./label-board.ts";
import type { ChartMessages } from "./messages.ts";
import { digits } from "./number-text.ts";
import { ink } from "./palette.ts";
import { element, line, mark, tenth } from "./svg.ts";

const rows = { words: 14, sections: 32, arrow: 40, cells: 50, cell: 18, back: 78, under: 94, feed: 112 } as const;

/** Room that the bank takes, px. */
export function bankHeight({ draws }: CascadeData): number {
  return draws.length > 0 ? rows.feed + 20 : rows.feed + 4;
}

/** The bank of mixer-settlers with what goes in and comes out: organic above, to the right; aqueous below, to the left. */
export function cascadeBank(data: CascadeData, x: (stage: number) => number, top: number, right: number, say: ChartMessages): string[] {
  const { mixerSettlers, feeds, draws, raffinate, extract, freshOrganic, scrub } = data;
  const words = say.separation;
  const pitch = x(2) - x(1) || right - x(1);
  const [start, end] = [x(1) - pitch / 2, x(mixerSettlers) + pitch / 2];
  const at = (row: number): number => top + row;
  const feedStage = feeds[0]?.stage ?? 0;
  const board = labelBoard({ left: 0, right: right + 110, top, bottom: top + bankHeight(data) });
  const out = words.organicOut(digits(extract.flow, 3));
  return [
    board.place(out, [[end, at(rows.words), "end"]], { size: 12, weight: 600, fill: "a" }),
    board.place(words.freshOrganic(digits(freshOrganic, 3)), [[start, at(rows.words)]], { size: 12 }),
    ...arrowLine(start, end, at(rows.arrow), false),
    ...cells(mixerSettlers, feedStage, x, at(rows.cells), pitch),
    ...arrowLine(end, start, at(rows.back), true),
    board.place(words.raffinateOut(digits(raffinate.flow, 3)), [[start, at(rows.under)]], { size: 12 }),
    board.place(
      words.scrubIn(digits(scrub, 3)),
      [
        [end, at(rows.under), "end"],
        [end, at(rows.feed), "end"],
      ],
      { size: 12 },
    ),
    ...sectionNames(feedStage, mixerSettlers, x, at(rows.sections), board, say),
    ...feeds.map(({ stage, flow, phase }) => {
      const text = phase === "aqueous" ? words.feed(digits(flow, 3), stage) : words.organicFeed(digits(flow, 3), stage);
      return mark("feed", String(stage), [
        ...upArrow(x(stage), at(rows.feed) - 4, at(rows.cells + rows.cell) + 2),
        placed(board, text, x(stage), at(rows.feed), true),
      ]);
    }),
    ...draws.map(({ stage, flow }) =>
      mark("draw", String(stage), [
        ...upArrow(x(stage), at(rows.cells + rows.cell) + 2, at(rows.feed) - 4),
        placed(board, words.draw(digits(flow, 3), stage), x(stage), at(rows.feed) + 16, false),
      ]),
    ),
  ];
}

/** Beside the foot of its arrow, on the side that is free. */
function placed(board: LabelBoard, text: string, x: number, y: number, strong: boolean): string {
  const spots = [y, y + 16].flatMap(
    (row) =>
      [
        [x + 6, row, "start"],
        [x - 6, row, "end"],
      ] as const,
  );
  return board.place(text, spots, { size: 12, weight: strong ? 600 : 400, halo: true });
}

/** Cells lighter where the feed is stripped of the product, darker where the product is scrubbed; one bar a section where cells would be hairs. */
function cells(count: number, feedStage: number, x: (stage: number) => number, top: number, pitch: number): string[] {
  const box = (from: number, to: number, fill: "separate" | "ink", opacity: string | undefined): string =>
    element("rect", {
      x: x(from) - pitch / 2 + Math.min(0.5, pitch / 10),
      y: top,
      width: x(to) - x(from) + pitch - Math.min(1, pitch / 5),
      height: rows.cell,
      fill: ink(fill),
      "fill-opacity": opacity,
    });
  const tint = (stage: number): string => (stage < feedStage ? "0.35" : "0.7");
  if (pitch < 3) {
    return [
      feedStage > 1 ? box(1, feedStage - 1, "separate", "0.35") : "",
      box(Math.max(feedStage, 1), count, "separate", "0.7"),
      feedStage > 0 ? element("rect", { x: x(feedStage) - 1, y: top, width: 2, height: rows.cell, fill: ink("ink") }) : "",
    ];
  }
  return Array.from({ length: count }, (_, j) =>
    j + 1 === feedStage ? box(j + 1, j + 1, "ink", undefined) : box(j + 1, j + 1, "separate", tint(j + 1)),
  );
}

function sectionNames(
  feedStage: number,
  count: number,
  x: (stage: number) => number,
  y: number,
  board: LabelBoard,
  say: ChartMessages,
): string[] {
  const { sections } = say.separation;
  const middle = (from: number, to: number): number => (x(from) + x(to)) / 2;
  const parts = [
    ...(feedStage > 1 ? [{ text: sections.extract, from: 1, to: feedStage }] : []),
    ...(feedStage > 0 && feedStage < count ? [{ text: sections.scrub, from: feedStage, to: count }] : []),
  ];
  return parts
    .filter(({ text, from, to }) => x(to) - x(from) > textWidth(text, 12))
    .map(({ text, from, to }) => board.place(text, [[middle(from, to), y, "middle"]], { size: 12, fill: "ink-2" }));
}

function arrowLine(from: number, to: number, y: number, dashed: boolean): string[] {
  const side = Math.sign(to - from);
  return [
    line(from, y, to - side * 6, y, { stroke: ink("ink-2"), "stroke-dasharray": dashed ? "4 3" : undefined }),
    element("path", { d: `M${tenth(to)} ${tenth(y)}l${-7 * side} -3.5v7Z`, fill: ink("ink-2") }),
  ];
}

function upArrow(x: number, from: number, to: number): string[] {
  const side = Math.sign(to - from);
  return [
    line(x, from, x, to - side * 6, { stroke: ink("ink"), "stroke-width": "1.5" }),
    element("path", { d: `M${tenth(x)} ${tenth(to)}l-3.5 ${-7 * side}h7Z`, fill: ink("ink") }),
  ];
}
