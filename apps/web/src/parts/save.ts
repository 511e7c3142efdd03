import { chartSheet, type SheetWords } from "@coercivity/charts";

/** Hands a file to the browser to be saved. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A drawn chart as a file that needs nothing around it: its words and the page's colours are written into it. */
export function svgBlob(svg: string, words: SheetWords): Blob {
  const theme = getComputedStyle(document.documentElement).colorScheme.includes("dark") ? "dark" : "light";
  return new Blob([chartSheet(svg, words, theme)], { type: "image/svg+xml" });
}

/** Paints the same, two px for each of its own. Throws where the browser cannot. */
export async function pngBlob(svg: string, words: SheetWords): Promise<Blob> {
  const url = URL.createObjectURL(svgBlob(svg, words));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = 2 * image.naturalWidth;
    canvas.height = 2 * image.naturalHeight;
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"));
  } finally {
    URL.revokeObjectURL(url);
  }
}
