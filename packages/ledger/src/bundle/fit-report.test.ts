import { expect, test } from "vitest";
import { clocksAt } from "./fit-report.ts";

test("figures behind a baseline are counted by how they stand to the day a scenario looks from", () => {
  const clocks = [
    {
      id: "a",
      table: "supply_mine_production",
      period: { from: "2024-01-01", to: "2024-12-31" },
      published: { from: "2025-01-31", to: "2025-01-31" },
    },
    {
      id: "b",
      table: "supply_mine_production",
      period: { from: "2023-01-01", to: "2023-12-31" },
      published: { from: "2024-02-01", to: "2024-02-29" },
    },
    { id: "c", table: "demand_magnets", period: { from: "2022-01-01", to: "2022-12-31" }, published: undefined },
    {
      id: "d",
      table: "demand_magnets",
      period: { from: "2023-01-01", to: "2023-12-31" },
      published: { from: "2025-06-01", to: "2025-06-30" },
    },
  ];
  expect(clocksAt({ clocks }, "2024-10-15")).toEqual({ public: 1, "published-later": 1, undated: 1, "later-time": 1 });
});
