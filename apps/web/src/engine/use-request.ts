import { startTransition, useEffect, useState } from "react";
import { useWorkbench } from "../app/workbench.ts";
import type { RequestKind, Requests } from "./protocol.ts";

/** A request that stands beside a question: its answer, or why there is none. */
export interface Replied<K extends RequestKind> {
  readonly reply: Requests[K]["answer"] | undefined;
  readonly waiting: boolean;
  readonly failure: string | undefined;
}

/** Asks the desk whenever what is asked changes; `undefined` asks nothing. An old reply is dropped as soon as something else is asked. */
export function useRequest<K extends RequestKind>(kind: K, ask: Requests[K]["ask"] | undefined): Replied<K> {
  const { desk } = useWorkbench();
  const key = ask && JSON.stringify(ask);
  const [state, setState] = useState<Replied<K> & { readonly key: string | undefined }>(none(undefined));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is asked
  useEffect(() => {
    if (!ask) return;
    let current = true;
    setState({ ...none(key), waiting: true } as Replied<K> & { key: string | undefined });
    desk.request(kind, ask).then(
      (reply) => current && startTransition(() => setState({ reply, waiting: false, failure: undefined, key })),
      (error: Error) => current && setState({ reply: undefined, waiting: false, failure: error.message, key }),
    );
    return () => {
      current = false;
    };
  }, [desk, kind, key]);
  return state.key === key ? state : none(key);
}

function none<K extends RequestKind>(key: string | undefined): Replied<K> & { readonly key: string | undefined } {
  return { reply: undefined, waiting: false, failure: undefined, key };
}
