import { describe, expect, it } from "vitest";
import { type ChartMessages, messages } from "./messages.ts";
import { palette } from "./palette.ts";
import { expectReadable, labelBoxes } from "./testing/label-boxes.ts";
import { sampleCharts } from "./testing/sample-charts.ts";

/** The catalogue with every string changed, whatever its slots hold. */
function translated(entry: unknown, change: (text: string) => string): unknown {
  if (typeof entry === "string") return change(entry);
  if (typeof entry === "function") return (...slots: unknown[]) => change((entry as (...slots: unknown[]) => string)(...slots));
  if (Array.isArray(entry)) return entry.map((one) => translated(one, change));
  if (typeof entry === "object" && entry !== null)
    return Object.fromEntries(Object.entries(entry).map(([key, one]) => [key, translated(one, change)]));
  return entry;
}

describe("a chart in another language", () => {
  it("keeps no word of its own", () => {
    const bare = translated(messages, (text) => text.replace(/[A-Za-z]+/g, "字")) as ChartMessages;
    const left = sampleCharts(770, bare).flatMap(([name, svg]) => [
      ...labelBoxes(svg).map(({ text }) => `${name}: ${text}`),
      ...[...svg.matchAll(/aria-label="([^"]*)"|<desc>(.*?)<\/desc>/g)].map(([, spoken, described]) => `${name}: ${spoken ?? described}`),
    ]);
    expect(left.length).toBeGreaterThan(100);
    expect(left.filter((line) => /[A-Za-z]{2,}/.test(line.slice(line.indexOf(":"))))).toEqual([]);
  });

  it.each([1000, 770, 360])("holds words that are two fifths longer, %i px wide", (width) => {
    const longer = (text: string): string => (/[A-Za-z]{3}/.test(text) ? `${text}${"n".repeat(Math.ceil(0.4 * text.length))}` : text);
    const failed = sampleCharts(width, translated(messages, longer) as ChartMessages).flatMap(([name, svg]) => {
      try {
        expectReadable(svg);
        return [];
      } catch (error) {
        return [`${name}: ${(error as Error).message.split("\n")[0]}`];
      }
    });
    expect(failed).toEqual([]);
  });

  it.each([1000, 360])("is readable with signs as wide as they are high, %i px wide", (width) => {
    const wide = translated(messages, (text) => text.replace(/[A-Za-z]{2}/g, "字")) as ChartMessages;
    for (const [, svg] of sampleCharts(width, wide)) expectReadable(svg);
  });
});

describe("every chart", () => {
  it("takes its colours from the theme alone", () => {
    for (const [name, svg] of sampleCharts(770, messages)) {
      const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour!);
      const known = (colour: string): boolean => (/^var\(--([\w-]+),#[0-9a-f]{6}\)$/.exec(colour)?.[1] ?? "") in palette;
      const odd = colours.filter((colour) => colour !== "none" && !known(colour));
      expect(odd, name).toEqual([]);
    }
  });

  it("writes what it is given as words, never as markup", () => {
    const evil = `<img src=x onerror="alert(1)">'&`;
    for (const width of [1000, 360]) {
      for (const [name, svg] of sampleCharts(width, messages, [evil, evil, evil, evil])) {
        expect(svg.includes("<img"), name).toBe(false);
        expect([...svg.matchAll(/<(?!\/?(?:svg|g|path|rect|circle|text|desc)\b)/g)].length, name).toBe(0);
      }
    }
  });
});
