import { paletteCss } from "@coercivity/charts";
import { defaultClientConditions, defineConfig, type Plugin } from "vite";

/** Colours stand in the page itself, so that the first paint has them: the charts' palette, by day and by night. */
function colours(): Plugin {
  const style = `:root{color-scheme:light;${paletteCss("light")}}
@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){color-scheme:dark;${paletteCss("dark")}}}
:root[data-theme="dark"]{color-scheme:dark;${paletteCss("dark")}}
@media print{:root:root:root{color-scheme:light;${paletteCss("light")}}}`;
  return { name: "coercivity-colours", transformIndexHtml: () => [{ tag: "style", children: style, injectTo: "head-prepend" }] };
}

/**
 * The page asks nothing that needs the solver of programmes, whose 3.5 MB the bundler would lay beside it because a room that it uses can ask for it. Should a
 * screen come to need it, the build says so here rather than the reader's browser.
 */
function withoutSolver(): Plugin {
  return {
    name: "coercivity-without-solver",
    enforce: "pre",
    resolveId: (id) => (id === "highs" ? { id, external: true } : undefined),
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === "chunk" && [...part.imports, ...part.dynamicImports].includes("highs")) {
          this.error(`${part.fileName} loads the solver: give it back to the page in vite.config.ts`);
        }
      }
    },
  };
}

/** One page and its workers under any path of any static server. The rooms are built from their sources. */
export default defineConfig({
  base: "./",
  resolve: { conditions: ["source", ...defaultClientConditions] },
  plugins: [colours(), withoutSolver()],
  worker: { format: "es", plugins: () => [withoutSolver()] },
  build: { target: "es2023", modulePreload: { polyfill: false }, assetsInlineLimit: 0, reportCompressedSize: false, emptyOutDir: true },
});
