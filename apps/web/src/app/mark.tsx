import type { ReactNode } from "react";

/** The sign of the product: two arms of a hysteresis loop, up and back. */
export function Mark(): ReactNode {
  return (
    <svg className="mark" viewBox="0 0 28 20" width="28" height="20" aria-hidden="true">
      <path d="M1 18C11 18 8 2 18 2h9M1 18h9c10 0 7-16 17-16" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
