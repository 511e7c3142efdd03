import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Link, questionOf } from "../link/link.ts";
import { type LinkContext, type LinkFault, readLink } from "../link/read-link.ts";
import { writeLink } from "../link/write-link.ts";

/** The address as a link, what is wrong with it, and how to change it. */
export interface LinkState {
  readonly link: Link;
  readonly faults: readonly LinkFault[];
  readonly change: (change: Partial<Link>, how?: "push" | "replace") => void;
  readonly undo: (() => void) | undefined;
}

/** Keeps the page and the part of its address behind `#` the same. A link that cannot be read shows what the page opens with, and is left standing. */
export function useLink(context: LinkContext): LinkState {
  const home = useMemo((): Link => ({ screen: context.screens[0]!, question: questionOf(context.scenarios[0]!), view: {} }), [context]);
  const read = useCallback((): { link: Link; faults: readonly LinkFault[] } => {
    const found = readLink(location.hash.slice(1), context);
    return found.ok ? { link: found.link ?? home, faults: [] } : { link: home, faults: found.faults };
  }, [context, home]);
  const [state, setState] = useState(read);
  const now = useRef(state.link);
  now.current = state.link;
  const [steps, setSteps] = useState(0);

  useEffect(() => {
    const onMove = (): void => setState(read());
    addEventListener("popstate", onMove);
    addEventListener("hashchange", onMove);
    return () => {
      removeEventListener("popstate", onMove);
      removeEventListener("hashchange", onMove);
    };
  }, [read]);

  const change = useCallback((part: Partial<Link>, how: "push" | "replace" = "push"): void => {
    const { made: _, ...before } = now.current;
    const link = { ...before, ...part };
    now.current = link;
    const address = `#${writeLink(link)}`;
    // A browser counts how often a page writes its address and may refuse; the page goes on without.
    try {
      if (how === "push") history.pushState(null, "", address);
      else history.replaceState(null, "", address);
      if (how === "push") setSteps((count) => count + 1);
    } catch {}
    setState({ link, faults: [] });
  }, []);
  const undo = useCallback((): void => {
    setSteps((count) => Math.max(0, count - 1));
    history.back();
  }, []);
  return { ...state, change, undo: steps > 0 ? undo : undefined };
}
