import { type ReactNode, useEffect, useRef, useState } from "react";

/** How far below the window something counts as seen, px. */
const margin = "600px";

/** Shows its children once they are about to be scrolled into view, or when the page is printed: what lies below costs nothing until then. */
export function WhenSeen({ children, height }: { readonly children: ReactNode; readonly height: number }): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen || !element.current) return;
    const show = (): void => setSeen(true);
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && show(), {
      rootMargin: margin,
    });
    observer.observe(element.current);
    addEventListener("beforeprint", show);
    return () => {
      observer.disconnect();
      removeEventListener("beforeprint", show);
    };
  }, [seen]);
  return seen ? children : <div ref={element} style={{ minHeight: height }} />;
}
