/** What can only be pressed, or belongs to the page and not to what it says. */
const leftOut =
  "script, link, dialog, nav, .menu, .actions, .levers, .no-paper, .figure-actions, .skip, .unseen, .notice, input, select, iframe";
/** A saved page runs nothing and asks nobody. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
/** What says that a part is still being worked out. */
const working = "[aria-busy=true], progress";
/** The page is taken to be drawn when no part is being worked out and nothing has changed on it for so long, and as it is after the longer time, ms. */
const quiet = 600;
const longest = 60_000;

/**
 * The page as it stands as one file that asks nobody for anything: no script, styles and letters inside, charts as they are drawn, and the address that
 * gives the same numbers at its foot.
 */
export async function pageReport(address: string, title: string): Promise<Blob> {
  // Charts below the fold are drawn when they are seen, or when the page is about to be printed.
  dispatchEvent(new Event("beforeprint"));
  await still();
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll(leftOut)) one.remove();
  for (const button of copy.querySelectorAll("button")) {
    const words = document.createElement("span");
    words.append(...button.childNodes);
    button.replaceWith(words);
  }
  for (const anchor of copy.querySelectorAll("a[href^='#']")) anchor.removeAttribute("href");
  for (const hidden of copy.querySelectorAll(".slot [aria-hidden]")) hidden.removeAttribute("aria-hidden");
  for (const style of copy.querySelectorAll("style")) style.remove();
  copy.querySelector("meta[http-equiv='Content-Security-Policy']")?.setAttribute("content", policy);
  const head = copy.querySelector("head")!;
  head.querySelector("title")!.textContent = title;
  const style = document.createElement("style");
  style.textContent = `${await styles()}\n.on-paper { display: block; overflow-wrap: anywhere; }\n.valve, .separation { display: block; }\n.chart svg { max-width: 100%; height: auto; }`;
  head.append(style);
  const foot = copy.querySelector("p.on-paper");
  if (foot) foot.textContent = address;
  return new Blob(["<!doctype html>\n", copy.outerHTML], { type: "text/html" });
}

function still(): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      observer.disconnect();
      clearTimeout(rest);
      clearTimeout(most);
      done();
    };
    const look = (): void => {
      if (document.querySelector(working)) wait();
      else end();
    };
    const wait = (): void => {
      clearTimeout(rest);
      rest = setTimeout(look, quiet);
    };
    let rest = setTimeout(look, quiet);
    const most = setTimeout(end, longest);
    const observer = new MutationObserver(wait);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/**
 * Every rule that the page stands under, as its sheets are written: what a browser makes of a shorthand with a variable in it cannot be written back. The letters of
 * the Latin script are written into it, those of others are left to the reader's system.
 */
async function styles(): Promise<string> {
  const texts = await Promise.all(
    [...document.styleSheets].map(async ({ href, ownerNode }) => {
      if (href === null) return ownerNode?.textContent ?? "";
      const found = await fetch(href).catch(() => undefined);
      return found?.ok ? withLetters(await found.text(), href) : "";
    }),
  );
  return texts.filter((text) => text !== "").join("\n");
}

async function withLetters(sheet: string, href: string): Promise<string> {
  const faces = [...new Set(sheet.match(/@font-face\s*\{[^}]*\}/g))];
  const written = await Promise.all(faces.map((face) => faceText(face, href)));
  return faces.reduce((text, face, i) => text.replaceAll(face, () => written[i]!), sheet);
}

async function faceText(face: string, base: string): Promise<string> {
  const file = /url\(["']?([^"')]+)["']?\)/.exec(face)?.[1];
  if (file === undefined || !/unicode-range:\s*U\+(0+-FF|\?\?)/i.test(face)) return "";
  const found = await fetch(new URL(file, base)).catch(() => undefined);
  if (!found?.ok) return "";
  return face.replace(file, await dataUrl(await found.blob()));
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.readAsDataURL(blob);
  });
}
