import type { Stream } from "@coercivity/domain";

/** Goods on a control list: inputs (oxides, metals, alloys) and products (blanks, magnets), and elements whose compounds are listed. */
export interface ListedItems {
  readonly inputs: ReadonlySet<string>;
  readonly products: ReadonlySet<string>;
  readonly elements: ReadonlySet<string>;
}

/** What a control list names, as the streams of the world mark it: `list` is the id of the announcement. */
export function listedItems(streams: readonly Stream[], list: string): ListedItems {
  const named = streams.filter(({ controlled }) => controlled.includes(list));
  const ids = (forms: readonly string[]): ReadonlySet<string> =>
    new Set(named.filter(({ form }) => forms.includes(form)).map(({ id }) => id));
  const oxides = named.filter(({ form }) => form === "oxide");
  return {
    inputs: ids(["oxide", "metal", "alloy"]),
    products: ids(["blank", "magnet"]),
    elements: new Set(oxides.flatMap(({ elementPerKg }) => Object.keys(elementPerKg))),
  };
}
