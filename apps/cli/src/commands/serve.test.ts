import { describe, expect, it } from "vitest";
import { typed } from "../testing/captured.ts";

describe("serve", () => {
  it.each([
    ["99999", "65535"],
    ["abc", "whole number"],
  ])("refuses the port %s in one line and where to read on, before it writes anything", async (port, word) => {
    const { out, err, code } = await typed("serve", "--port", port);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(word);
    expect(err.trim().split("\n").length).toBe(2);
  });
});
