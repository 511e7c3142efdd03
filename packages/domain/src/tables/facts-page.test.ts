import { expect, it } from "vitest";
import { factTables } from "./fact-tables.ts";
import { factsPage } from "./facts-page.ts";

it("is the committed docs/facts.md (write it anew with vitest -u)", async () => {
  await expect(factsPage(factTables)).toMatchFileSnapshot("../../../../docs/facts.md");
});
