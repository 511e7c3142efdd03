import { describe, expect, it } from "vitest";
import { html, trusted } from "./html.ts";
import { levelRange, listText, shareRange, usdRange } from "./report-words.ts";
import { styleSheet } from "./style.ts";

/** With plain spaces, to be read here. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("words of the report", () => {
  it("put the range beside the number in one unit", () => {
    expect(plain(usdRange(13.9e9, 6.79e9, 95.3e9))).toBe("13.9 bn USD (6.8–95.3)");
    expect(plain(usdRange(-1.22e9, -2.02e9, -311e6))).toBe("−1.22 bn USD (−2 to −0.31)");
    expect(plain(usdRange(199e6, 0, 35.9e9))).toBe("0.199 bn USD (0–35.9)");
    expect(plain(usdRange(5e6, undefined, undefined))).toBe("5 M USD");
    expect(plain(shareRange(0.00315, 0.00154, 0.0216))).toBe("0.315 % (0.15–2.2)");
    expect(plain(levelRange(0.00006, 0, 0.031))).toBe("0 % (0–3.1)");
  });

  it("list names as a sentence does", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listText)).toEqual(["", "a", "a and b", "a, b and c"]);
  });
});

describe("markup", () => {
  it("escapes what it is given and keeps what is markup", () => {
    expect(html`<p title="${'"<&'}">${trusted("<b>x</b>")}${undefined}${false}${["<i>"].map((one) => html`${one}`)}</p>`.html).toBe(
      '<p title="&quot;&lt;&amp;"><b>x</b>&lt;i&gt;</p>',
    );
  });

  it("does not break ranges", () => {
    expect(html`${"21–49"}`.html).toBe("21–\u206049");
  });

  it("fetches nothing from its style", () => {
    expect(styleSheet("")).not.toMatch(/url\(|@import/);
  });
});
