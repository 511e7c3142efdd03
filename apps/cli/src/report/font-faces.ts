import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const fonts = [
  { family: "Source Serif 4 Variable", file: "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2" },
  { family: "Source Sans 3 Variable", file: "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2" },
] as const;

/** The two Latin faces as `@font-face` rules that hold them: nothing is fetched. What they lack comes from the system. */
export function fontFaces(): string {
  const { resolve } = createRequire(import.meta.url);
  return fonts
    .map(({ family, file }) => {
      const data = readFileSync(resolve(file)).toString("base64");
      return `@font-face{font-family:"${family}";font-weight:200 900;font-style:normal;font-display:swap;src:url(data:font/woff2;base64,${data}) format("woff2")}`;
    })
    .join("\n");
}
