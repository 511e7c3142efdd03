import { describe, expect, it } from "vitest";
import { scopeInWords } from "./scope-in-words.ts";

const world = {
  countries: [
    { code: "CHN", name: "China" },
    { code: "JPN", name: "Japan" },
    { code: "USA", name: "United States" },
  ],
  streams: [
    { id: "oxide.Y", name: "yttrium oxide" },
    { id: "oxide.Dy", name: "dysprosium oxide" },
    { id: "oxide.Tb", name: "terbium oxide" },
  ],
} as unknown as Parameters<typeof scopeInWords>[1];

describe("what a published figure counts", () => {
  it.each([
    ["feed.* made in USA, by weight", "Mine output made in the United States, by weight"],
    ["blank.std, blank.mid, blank.high made in ALL, by weight", "Magnet blanks made in the world, by weight"],
    ["oxide.Y used in JPN, by weight", "Yttrium oxide used in Japan, by weight"],
    ["blank.*, magnet.* from CHN to !CHN, by weight", "Magnet blanks and finished magnets from China to everywhere but China, by weight"],
    [
      "share of oxide.Y from CHN to JPN in oxide.Y from !JPN to JPN, by value",
      "China’s share of the yttrium oxide that Japan imports, by value",
    ],
    [
      "share of oxide.Dy, oxide.Tb made in CHN in oxide.Dy, oxide.Tb made in ALL, by weight",
      "China’s share of the world’s dysprosium oxide and terbium oxide, by weight",
    ],
    ["oxide.* from CHN to EU27, by weight as oxide", "Oxides from China to the EU27, by weight as oxide"],
    ["something else", "something else"],
  ])("%s", (scope, said) => expect(scopeInWords(scope, world)).toBe(said));
});
