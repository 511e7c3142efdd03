import { useCallback, useLayoutEffect, useRef } from "react";

/** A function that stays the same while what it does follows the last render: parts that are handed it need not be drawn again. */
export function useStable<Slots extends unknown[], Result>(act: (...slots: Slots) => Result): (...slots: Slots) => Result {
  const last = useRef(act);
  useLayoutEffect(() => {
    last.current = act;
  });
  return useCallback((...slots) => last.current(...slots), []);
}
