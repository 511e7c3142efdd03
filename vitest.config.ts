import { defineConfig } from "vitest/config";

/** Tests run the TypeScript sources of every room directly (the `source` export condition), so they need no build. */
export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts", "tests/**/*.test.ts", "e2e/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // The runner's own second is over before a busy machine has drawn anything.
    expect: { poll: { timeout: 60_000 } },
  },
});
