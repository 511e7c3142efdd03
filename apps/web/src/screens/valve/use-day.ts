import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { onKey } from "../../app/keys.ts";
import { useStable } from "../../app/use-stable.ts";
import { useWorkbench } from "../../app/workbench.ts";
import type { Answered } from "../../engine/protocol.ts";
import { firstToHalt } from "./finding.tsx";

/** Day in view where nothing has halted and none was chosen. */
const usualDay = 90;

/** The day that all lanes show, and how it is moved. */
export interface DayInView {
  readonly day: number;
  /** The first day of its step, a little behind while it is dragged: what the desk has to work out anew follows this one. */
  readonly settledDay: number;
  /** Moves the day; once it is released the address says it. */
  readonly toDay: (day: number, released: boolean) => void;
}

/** Keeps the day in view: chosen in the address, else that of the first halt; arrows move it by steps and months, brackets to the next halt. */
export function useDay(answered: Answered, onEscape: () => boolean): DayInView {
  const { link, change } = useWorkbench();
  const { steps, stepDays, industries } = answered.summary;
  const lastDay = (steps - 1) * stepDays;
  const halt = firstToHalt(answered)?.day.median ?? Infinity;
  const [dragged, setDragged] = useState<number | undefined>();
  const chosen = link.view.day === undefined ? Number.NaN : Number(link.view.day);
  const wanted = dragged ?? (Number.isFinite(chosen) ? chosen : Number.isFinite(halt) ? Math.round(halt) : usualDay);
  const day = Math.min(Math.max(wanted, 0), lastDay);
  const settledDay = useDeferredValue(Math.floor(day / stepDays) * stepDays);
  const toDay = useStable((next: number, released: boolean): void => {
    const at = Math.round(Math.min(Math.max(next, 0), lastDay));
    setDragged(released ? undefined : at);
    if (released) change({ view: { ...link.view, day: String(at) } }, "replace");
  });
  const events = useMemo(() => {
    const halts = industries.map(({ firstHalt }) => Math.round(firstHalt.day.median)).filter(Number.isFinite);
    return [...new Set([0, ...halts])].sort((a, b) => a - b);
  }, [industries]);
  const leave = useStable(onEscape);
  useEffect(
    () =>
      onKey((key) => {
        const moves: Readonly<Record<string, number | undefined>> = {
          left: day - stepDays,
          right: day + stepDays,
          "shift-left": day - 4 * stepDays,
          "shift-right": day + 4 * stepDays,
          "[": events.findLast((event) => event < day),
          "]": events.find((event) => event > day),
        };
        if (key === "escape") return leave();
        if (moves[key] === undefined) return false;
        toDay(moves[key], true);
        return true;
      }),
    [day, stepDays, events, toDay, leave],
  );
  return { day, settledDay, toDay };
}
