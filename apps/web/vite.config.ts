import { paletteCss } from "@coercivity/charts";
import { defaultClientConditions, defineConfig, type HtmlTagDescriptor, type Plugin } from "vite";

/** Colours stand in the page itself, so that the first paint has them: the charts' palette, by day and by night. */
function colours(): Plugin {
  const style = `:root{color-scheme:light;${paletteCss("light")}}
@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){color-scheme:dark;${paletteCss("dark")}}}
:root[data-theme="dark"]{color-scheme:dark;${paletteCss("dark")}}
@media print{:root:root:root{color-scheme:light;${paletteCss("light")}}}`;
  return { name: "coercivity-colours", transformIndexHtml: () => [{ tag: "style", children: style, injectTo: "head-prepend" }] };
}

/** What the page reads before it shows anything. */
const opensWith = {
  data: ["world", "scenarios", "first"],
  letters: /source-[^/]+-latin-wght-normal-[^/]+\.woff2$/,
} as const;

/**
 * Has the browser fetch, beside the page's own script, what that script will ask for once it runs: the data and the letters. One after the other they would
 * cost two round trips and the time in which the script is read.
 */
function fetchedAhead(): Plugin {
  return {
    name: "coercivity-fetched-ahead",
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle = {} }) {
        const link = (attrs: HtmlTagDescriptor["attrs"]): HtmlTagDescriptor => ({ tag: "link", attrs, injectTo: "head" });
        return [
          ...opensWith.data.map((name) => link({ rel: "preload", as: "fetch", href: `./data/${name}.json`, crossorigin: "" })),
          ...Object.keys(bundle)
            .filter((name) => opensWith.letters.test(name))
            .map((name) => link({ rel: "preload", as: "font", type: "font/woff2", href: `./${name}`, crossorigin: "" })),
        ];
      },
    },
  };
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
  plugins: [colours(), fetchedAhead(), withoutSolver()],
  worker: { format: "es", plugins: () => [withoutSolver()] },
  build: { target: "es2023", modulePreload: { polyfill: false }, assetsInlineLimit: 0, reportCompressedSize: false, emptyOutDir: true },
});
