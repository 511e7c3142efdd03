/** How long marks take to move, ms. */
const lasting = 180;
/** Attributes that say where a mark is. */
const placing = ["d", "x", "y", "width", "height", "cx", "cy", "r"] as const;
/** Where one mark stands: its places by attribute, and what kind of mark it is. */
interface Placed {
  readonly mark: Element;
  readonly kind: string;
  readonly places: Readonly<Record<string, string>>;
}

/** Notes where the marks of a drawing stand, in their order. */
export function placesOf(drawing: Element): readonly Placed[] {
  return [...drawing.querySelectorAll("path, rect, circle")].map((mark) => ({
    mark,
    kind: `${mark.tagName} ${mark.getAttribute("fill")} ${mark.getAttribute("stroke")}`,
    places: Object.fromEntries(placing.flatMap((name) => (mark.hasAttribute(name) ? [[name, mark.getAttribute(name)!]] : []))),
  }));
}

/**
 * Moves marks from where they stood in the drawing before to where they stand now, easing out; words are in their new place at once. Does nothing where the two
 * drawings are not made of the same marks, or where the reader asked for less motion. Gives back how to break it off: everything is then where it belongs.
 */
export function moveMarks(before: readonly Placed[], now: readonly Placed[]): () => void {
  const still = (): void => {};
  if (before.length !== now.length || matchMedia("(prefers-reduced-motion: reduce)").matches) return still;
  const moves = now.flatMap(({ mark, kind, places }, i) =>
    kind === before[i]!.kind
      ? Object.entries(places).flatMap(([name, to]) => {
          const from = before[i]!.places[name];
          const path = from === undefined || from === to ? undefined : pathBetween(from, to);
          return path ? [{ mark, name, to, path }] : [];
        })
      : [],
  );
  if (moves.length === 0) return still;
  const begun = performance.now();
  let frame = requestAnimationFrame(step);
  place(0);
  return () => {
    cancelAnimationFrame(frame);
    place(1);
  };

  function place(share: number): void {
    const eased = 1 - (1 - share) ** 3;
    for (const { mark, name, to, path } of moves) mark.setAttribute(name, share === 1 ? to : path(eased));
  }

  function step(time: number): void {
    const share = Math.min(Math.max((time - begun) / lasting, 0), 1);
    place(share);
    if (share < 1) frame = requestAnimationFrame(step);
  }
}

/** The way from one text of numbers to another, by the share of it that is gone; nothing where they differ in more than their numbers. */
export function pathBetween(from: string, to: string): ((share: number) => string) | undefined {
  const number = /-?\d+(?:\.\d+)?/g;
  if (from.replace(number, "") !== to.replace(number, "")) return undefined;
  const [starts, ends] = [from.match(number) ?? [], to.match(number) ?? []];
  if (starts.length !== ends.length) return undefined;
  const words = to.split(number);
  const [a, b] = [starts.map(Number), ends.map(Number)];
  return (share) =>
    words.map((word, i) => (i < b.length ? `${word}${Math.round((a[i]! + (b[i]! - a[i]!) * share) * 100) / 100}` : word)).join("");
}
