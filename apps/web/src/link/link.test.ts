import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Link, questionOf, sameQuestion } from "./link.ts";
import { readPinned, writePinned } from "./pinned.ts";
import { readLink } from "./read-link.ts";
import { writeLink } from "./write-link.ts";

const context = { screens: ["valve", "evidence"], scenarios: ["japan-2026", "rest"] };

const question = fc.record(
  {
    scenario: fc.constantFrom(...context.scenarios),
    target: fc.constantFrom("KOR", "DEU"),
    endsAfterDays: fc.nat(3650),
    horizonDays: fc.integer({ min: 7, max: 3650 }),
    without: fc.uniqueArray(fc.constantFrom("CHN-1", "CHN-2", "A B"), { maxLength: 3 }),
    fixed: fc.dictionary(
      fc.string({ minLength: 1, unit: fc.constantFrom(..."abc.-_ &=%~é") }),
      fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
      { maxKeys: 4 },
    ),
    seed: fc.nat(2 ** 31),
    draws: fc.integer({ min: 1, max: 10_000 }),
  },
  { requiredKeys: ["scenario", "without", "fixed", "draws"] },
);

const view = fc.dictionary(fc.constantFrom("day", "element", "b"), fc.string({ minLength: 1 }), { maxKeys: 3 });
const made = fc.record({
  model: fc.constant("0123456789ab"),
  lossUsd: fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.double({ min: 0, max: 1e13, noNaN: true }), fc.nat()),
});

describe("a link", () => {
  it("reads back as what was written, to the last bit", () => {
    fc.assert(
      fc.property(fc.constantFrom(...context.screens), question, view, fc.option(made, { nil: undefined }), (screen, asked, shown, by) => {
        const link: Link = { screen, question: asked as Link["question"], view: shown, ...(by ? { made: by as Link["made"] & {} } : {}) };
        const read = readLink(writeLink(link), context);
        expect(read.ok).toBe(true);
        const back = read.ok ? read.link! : link;
        expect(sameQuestion(back.question, link.question)).toBe(true);
        expect({ ...back.question.fixed }).toEqual({ ...link.question.fixed });
        expect(back.view).toEqual(link.view);
        expect(back.made?.lossUsd.map((usd) => usd + 0)).toEqual(link.made?.lossUsd.map((usd) => usd + 0));
      }),
    );
  });

  it("is known for one that was cut or changed on its way", () => {
    const whole = writeLink({
      screen: "valve",
      question: { ...questionOf("japan-2026"), seed: 7, fixed: { "a.b": 0.25 } },
      view: { day: "70" },
    });
    for (let length = 12; length < whole.length; length++) {
      const read = readLink(whole.slice(0, length), context);
      expect(read.ok, whole.slice(0, length)).toBe(false);
    }
    expect(readLink(whole.replace("0.25", "0.26"), context)).toEqual({ ok: false, faults: [{ kind: "cut" }] });
  });

  it("may be typed by hand, without a version or a sum", () => {
    expect(readLink("/valve?scenario=rest&draws=16", context)).toMatchObject({
      ok: true,
      link: { question: { scenario: "rest", draws: 16 } },
    });
    expect(readLink("", context)).toEqual({ ok: true, link: undefined });
  });

  it("says all that is wrong with it at once, whatever stands there", () => {
    const bad = "/<img src=x onerror=alert(1)>?scenario=elsewhere&draws=0&seed=1.5&days=NaN&target=kor&shape=round";
    const read = readLink(bad, context);
    expect(read.ok ? [] : read.faults.map(({ kind }) => kind)).toEqual([
      "screen",
      "scenario",
      "name",
      "name",
      "number",
      "number",
      "number",
    ]);
    expect(readLink("/valve?v=2&scenario=rest", context)).toEqual({ ok: false, faults: [{ kind: "newer", version: 2 }] });
    expect(readLink("/valve?%E0%A4%A", context).ok).toBe(false);
    expect(readLink(`/valve?scenario=${"x".repeat(9000)}`, context).ok).toBe(false);
    fc.assert(fc.property(fc.string(), (text) => typeof readLink(text, context).ok === "boolean"));
  });

  it("carries a pinned question as one value", () => {
    const b = { ...questionOf("rest"), target: "KOR", fixed: { "valueAdded.JPN vehicles": 1.5 }, without: ["CHN-1"] };
    const read = readPinned(writePinned(b), context);
    expect(read && sameQuestion(read, b)).toBe(true);
    expect(readPinned("scenario=nowhere", context)).toBeUndefined();
  });
});
