import { describe, expect, it } from "vitest";
import { typed } from "../testing/captured.ts";

describe("pillars", () => {
  it("puts Korea beside Japan, rung by rung", async () => {
    const { out, code } = await typed("pillars", "KOR", "japan-2026", "--runs", "2");
    expect(code).toBe(0);
    for (const word of [
      "South Korea",
      "Japan",
      "public stock",
      "overseas stake",
      "recycling",
      "substitution",
      "domestic complex",
      "all together",
    ]) {
      expect(out).toContain(word);
    }
  });

  it("gives cost and what is avoided as data, as if done since 2010", async () => {
    const words = ["pillars", "KOR", "japan-2026", "--runs", "2", "--beside", "none", "--since", "2010", "--json"];
    const answer = JSON.parse((await typed(...words)).out);
    expect(answer).toMatchObject({ ladder: "since-2010", decided: "in-time" });
    const [korea] = answer.countries;
    expect(korea.rungs.map(({ id }: { id: string }) => id)).toEqual([
      "nothing",
      "stock",
      "stake",
      "recycling",
      "substitution",
      "complex",
      "together",
    ]);
    for (const { cost } of korea.rungs.slice(1)) {
      expect(cost.low).toBeLessThanOrEqual(cost.usd);
      expect(cost.usd).toBeLessThanOrEqual(cost.high);
    }
    const together = korea.rungs.at(-1);
    expect(together.answer.avoidedUsd.median).toBeGreaterThan(0);
  });

  it("refuses what is no country with industries, or no year it knows", async () => {
    expect(await typed("pillars", "LAO", "japan-2026")).toMatchObject({ out: "", code: 1 });
    expect(await typed("pillars", "KOR", "japan-2026", "--since", "1990")).toMatchObject({ out: "", code: 2 });
  });
});
