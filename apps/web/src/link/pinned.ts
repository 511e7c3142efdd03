import type { Question } from "./link.ts";
import { type LinkContext, readLink } from "./read-link.ts";
import { questionEntries } from "./write-link.ts";

/** A question as one value of a link's view: what is pinned as B. */
export function writePinned(question: Question): string {
  return questionEntries(question)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
}

/** Reads it back; nothing where it is none, so that a spoilt pin costs no more than the comparison. */
export function readPinned(text: string | undefined, context: LinkContext): Question | undefined {
  if (text === undefined) return undefined;
  const read = readLink(`/${context.screens[0]}?${text}`, context);
  return read.ok ? read.link?.question : undefined;
}
