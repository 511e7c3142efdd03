/** A key that the page listens to, wherever the focus is but in a field: a sign, an arrow, or `undo`. */
export type PageKey = "?" | "/" | "[" | "]" | "left" | "right" | "shift-left" | "shift-right" | "escape" | "undo";

/** Listens to the page's keys; the listener says whether it took the key. Gives back how to stop. Later listeners are asked first. */
export function onKey(take: (key: PageKey) => boolean): () => void {
  takers.unshift(take);
  if (takers.length === 1) addEventListener("keydown", hear);
  return () => {
    takers.splice(takers.indexOf(take), 1);
    if (takers.length === 0) removeEventListener("keydown", hear);
  };
}

const takers: ((key: PageKey) => boolean)[] = [];

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
  const key = keyOf(event);
  if (key && takers.some((take) => take(key))) event.preventDefault();
}

function keyOf(event: KeyboardEvent): PageKey | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
  const field = target instanceof HTMLElement && target.matches("input, select, textarea, [contenteditable]");
  if ((ctrlKey || metaKey) && key.toLowerCase() === "z" && !shiftKey) return field ? undefined : "undo";
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === "Escape") return "escape";
  if (field) return undefined;
  if (key === "ArrowLeft") return shiftKey ? "shift-left" : "left";
  if (key === "ArrowRight") return shiftKey ? "shift-right" : "right";
  return key === "?" || key === "/" || key === "[" || key === "]" ? key : undefined;
}
