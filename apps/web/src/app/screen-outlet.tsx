import { type ComponentType, lazy, type ReactNode } from "react";
import { screens } from "./screens.ts";

const loaded: Readonly<Record<string, ComponentType>> = Object.fromEntries(
  screens.map(({ id, load }) => [id, lazy(async () => ({ default: await load() }))]),
);

/** The screen that an address names, fetched when it is first shown. */
export function ScreenOutlet({ id }: { readonly id: string }): ReactNode {
  const Found = loaded[id];
  return Found ? <Found /> : null;
}
