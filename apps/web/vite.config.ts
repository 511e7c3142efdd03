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

/** One page and its workers under any path of any static server. The rooms are built from their sources. */
export default defineConfig({
  base: "./",
  resolve: { conditions: ["source", ...defaultClientConditions] },
  plugins: [colours()],
  worker: { format: "es" },
  build: { target: "es2023", modulePreload: { polyfill: false }, assetsInlineLimit: 0, reportCompressedSize: false, emptyOutDir: true },
});
