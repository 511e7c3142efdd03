import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** Width of an element in whole px, kept up to date: charts are redrawn at it and never scaled. 0 until it is laid out. */
export function useWidth<E extends HTMLElement>(): readonly [RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const found = element.current;
    if (!found) return;
    const measure = (): void => setWidth(Math.floor(found.getBoundingClientRect().width));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(found);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
