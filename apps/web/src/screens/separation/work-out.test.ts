import { describe, expect, it } from "vitest";
import { bounds, readRequest } from "./cut-ask.ts";
import { feedInMoles, feeds } from "./feeds.ts";
import { countAt, startOf, workOut } from "./work-out.ts";

describe("one cut of a feed", () => {
  it("keeps the purities that were asked for, closes its balances, and comes near no limit that it could pass", () => {
    const request = readRequest({ feed: "bayan-ndpr", heavy: "0.999", light: "0.999" });
    const answer = workOut(request);
    if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join("; "));
    const { n, m, purityHeavy, purityLight, extractFlow, raffinateFlow, extract, raffinate, moles, limits, profile, balance } =
      answer.value;
    expect(purityHeavy).toBeGreaterThanOrEqual(0.999);
    expect(purityLight).toBeGreaterThanOrEqual(0.999);
    moles.forEach((fed, i) => {
      expect(extractFlow * extract[i]! + raffinateFlow * raffinate[i]!).toBeCloseTo(fed, 9);
    });
    expect(balance).toBeLessThan(1e-9);
    expect(profile.length).toBe(n + m);
    for (const share of Object.values(limits)) expect(share! > 0 && share! < 1).toBe(true);
    expect(countAt(request, request.over)).toBe(n + m);
  });

  it("takes fewer mixer-settlers the more organic is pumped, and starts up", () => {
    const request = readRequest({});
    const counts = [1.05, 1.3, 2].map((over) => countAt(request, over)!);
    expect(counts[0]!).toBeGreaterThan(counts[1]!);
    expect(counts[1]!).toBeGreaterThan(counts[2]!);
    const start = startOf(request);
    expect(start.ok && start.value.extractDays !== null && start.value.extractDays > 0).toBe(true);
  });

  it("tells limits of length and solvent only where two elements are parted", () => {
    const answer = workOut(readRequest({}));
    expect(answer.ok && [answer.value.limits.stages, answer.value.limits.inventory]).toEqual([undefined, undefined]);
  });
});

describe("the request of an address", () => {
  it("is as usual where the address says nothing, or nothing that can be", () => {
    const usual = readRequest({});
    expect(usual).toEqual({
      feed: "clay-gd-dy",
      cutBefore: "Dy",
      purityHeavy: 0.995,
      purityLight: 0.999,
      over: bounds.over.usual,
      tonnes: 1000,
    });
    expect(readRequest({ feed: "mars", cut: "Xx", heavy: "2", light: "<b>", over: "NaN", tonnes: "" })).toEqual(usual);
    expect(readRequest({ over: "99", tonnes: "-3" })).toEqual({ ...usual, over: bounds.over.high, tonnes: bounds.tonnes.low });
  });

  it("has a cut inside every feed, with factors along it", () => {
    for (const feed of feeds) {
      const { elements, moles, beta } = feedInMoles(feed);
      expect(elements.indexOf(readRequest({ feed: feed.id }).cutBefore), feed.id).toBeGreaterThan(0);
      expect(moles.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      expect(beta.length).toBe(elements.length);
    }
  });
});
