import { describe, expect, it } from "vitest";
import { typed } from "../testing/captured.ts";

describe("measures list", () => {
  it("says what was in force on a day and what of it touches a country", async () => {
    const { out, err, code } = await typed("measures", "list", "--on", "2025-10-20", "--affecting", "KOR");
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot("measures-kor-2025-10-20.golden.txt");
    expect(err).toContain("10 rules announced by 2025-10-20 and not ended, touching KOR");
    const json = JSON.parse((await typed("measures", "list", "--on", "2025-10-20", "--affecting", "KOR", "--json")).out);
    const rule = json.measures.find(({ id }: { id: string }) => id === "CHN-61-2025-ORIG");
    expect(rule).toMatchObject({
      status: "effective",
      row: "CHN-61-2025-ORIG",
      measure: { issuer: "CHN", instrument: "re-export-penalty" },
    });
    expect(rule.legal).toContain("Announcement No. 61 of 2025 Art. I(3)");
    for (const link of rule.links) expect([link.from, link.to]).toContain("KOR");
    const csv = (await typed("measures", "list", "--on", "2025-10-20", "--affecting", "KOR", "--csv", "--links")).out.trimEnd().split("\n");
    expect(csv).toHaveLength(1 + json.measures.reduce((sum: number, { links }: { links: unknown[] }) => sum + links.length, 0));
  });

  it("shows suspensions that have run out as undecided, events on request, and what had ended", async () => {
    const now = (await typed("measures", "list", "--on", "2026-11-22", "--events")).out;
    expect(now).toMatch(/CHN-61-2025-DM +CHN +de-minimis-rule +undecided since 2026-11-10/);
    expect(now).toMatch(/CHN-72-2025 +CHN +suspension +effective/);
    expect(now).toMatch(/WTO-DS431|JPN-LYNAS-2023 +JPN +public-investment/);
    expect(now).not.toContain("CHN-QUOTA-2010");
    expect((await typed("measures", "list", "--on", "2026-11-22", "--ended")).out).toContain("CHN-QUOTA-2010");
  });

  it("refuses a day that is none and a country it does not know", async () => {
    expect(await typed("measures", "list", "--on", "2025-02-30")).toMatchObject({ out: "", code: 2 });
    expect((await typed("measures", "list", "--affecting", "KRO")).err).toContain('did you mean "KOR"?');
  });
});
