import { memo, type ReactNode, useLayoutEffect, useMemo, useRef } from "react";
import { moveMarks, placesOf } from "./tween.ts";
import { useWidth } from "./use-width.ts";

interface Props {
  /** Draws the chart at a width, as the text of an SVG. */
  readonly draw: (width: number) => string;
  /** Narrower than this it is not drawn, px. */
  readonly least?: number;
  /** Called with the thing of the model under a click, and what kind of thing it is. */
  readonly onMark?: (kind: string, id: string) => void;
  /** Called with the day under a pointer that is pressed, on charts of time. */
  readonly onDay?: (day: number, released: boolean) => void;
}

/** A chart of `@coercivity/charts`, redrawn whenever its column changes width; what is drawn anew at the same width moves to its new place. What the charts write is escaped by them. */
export const Chart: (props: Props) => ReactNode = memo(function Chart({ draw, least = 260, onMark, onDay }: Props): ReactNode {
  const [element, width] = useWidth<HTMLDivElement>();
  const markup = useMemo(() => (width > 0 ? draw(Math.max(width, least)) : ""), [draw, width, least]);
  const stood = useRef<
    { readonly width: number; readonly day: string | null | undefined; readonly places: ReturnType<typeof placesOf> } | undefined
  >(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the markup stands for the drawing that it became
  useLayoutEffect(() => {
    if (!element.current) return;
    const before = stood.current;
    const places = placesOf(element.current);
    // What is moved by hand must not lag behind it.
    const day = element.current.querySelector("[data-scrubber]")?.getAttribute("data-scrubber");
    stood.current = { width, day, places };
    return before?.width === width && before.day === day ? moveMarks(before.places, places) : undefined;
  }, [markup, width]);
  const day = (event: React.PointerEvent<HTMLElement>, released: boolean): void => {
    const found = onDay && dayUnder(event);
    if (found !== undefined) onDay?.(found, released);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys move the day and open reasons elsewhere; this is for a pointer
    <div
      ref={element}
      className="chart"
      data-drag={onDay ? "" : undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the charts escape every word they are given
      dangerouslySetInnerHTML={{ __html: markup }}
      onClick={(event) => {
        const found = onMark && (event.target as Element).closest("[data-mark]");
        if (found) onMark?.(found.getAttribute("data-mark") ?? "", found.getAttribute("data-id") ?? "");
      }}
      onKeyDown={undefined}
      onPointerDown={(event) => {
        if (!onDay || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        day(event, false);
      }}
      onPointerMove={(event) => event.buttons === 1 && day(event, false)}
      onPointerUp={(event) => day(event, true)}
    />
  );
});

/** The day under a pointer, from what a chart of time says of its plot; nothing beside it. */
function dayUnder(event: React.PointerEvent<HTMLElement>): number | undefined {
  const svg = event.currentTarget.querySelector("svg[data-days]");
  if (!svg) return undefined;
  const number = (name: string): number => Number(svg.getAttribute(`data-${name}`));
  const { left, top } = svg.getBoundingClientRect();
  const [x, y] = [event.clientX - left, event.clientY - top];
  if (y < number("top") - 24 || y > number("bottom") + 24) return undefined;
  const share = (x - number("left")) / (number("right") - number("left"));
  if (event.type === "pointerdown" && (share < -0.02 || share > 1.02)) return undefined;
  return Math.min(Math.max(share, 0), 1) * number("days");
}
