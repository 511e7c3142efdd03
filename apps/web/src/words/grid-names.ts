import type { Names } from "./names.ts";

/** Names that are made of two: every pair of a first and a second, put together as each language does. */
export function gridNames(
  first: Names,
  second: Names,
  english: (first: string, second: string) => string,
  said: (first: string, second: string) => string,
): Names {
  return Object.fromEntries(
    Object.entries(first).flatMap(([a, sayA]) => Object.entries(second).map(([b, sayB]) => [english(a, b), said(sayA, sayB)])),
  );
}
