import { Fragment, type ReactNode } from "react";

/** A sentence whose words come from the catalogue, with a part of the page wherever it says `{name}`: each language puts them where it wants them. */
export function Sentence({ text, slots }: { readonly text: string; readonly slots: Readonly<Record<string, ReactNode>> }): ReactNode {
  return text.split(/\{(\w+)\}/).map((piece, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces alternate between words and slots, and keep their places
    <Fragment key={i}>{i % 2 === 0 ? piece : slots[piece]}</Fragment>
  ));
}
