/**
 * What a column of a fact table may hold. Columns are plain data, declared `as const`, so that the row types, the checks and the
 * documentation page all come from the one declaration.
 */
export type Column =
  | TextColumn
  | CodeColumn
  | CodesColumn
  | CountryColumn
  | NumberColumn
  | UnitColumn
  | PeriodColumn
  | DateColumn
  | CustomsColumn
  | SourcesColumn;

interface Described {
  /** One line: what the column says. */
  readonly about: string;
  /** An empty cell is allowed. */
  readonly optional?: true;
}

/** Free words. */
export interface TextColumn extends Described {
  readonly kind: "text";
}

/** One word of a closed list; an empty cell means `default` where one is given. */
export interface CodeColumn extends Described {
  readonly kind: "code";
  readonly codes: readonly string[];
  readonly default?: string;
}

/** Several words of a closed list, joined by `;`. */
export interface CodesColumn extends Described {
  readonly kind: "codes";
  readonly codes: readonly string[];
}

/** A country or a set of countries. */
export interface CountryColumn extends Described {
  readonly kind: "country";
}

/** A number with a decimal point. `unit` is given where every row has the same one. */
export interface NumberColumn extends Described {
  readonly kind: "number";
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly integer?: true;
}

/** The unit of the row's value, from a closed list. */
export interface UnitColumn extends Described {
  readonly kind: "unit";
  readonly units: readonly string[];
}

/** The time a row describes: a year, month, day, quarter, half, fiscal year or a range of these. */
export interface PeriodColumn extends Described {
  readonly kind: "period";
}

/** A day, or a month or year where the day is not known. */
export interface DateColumn extends Described {
  readonly kind: "date";
}

/** Customs codes (HS and its national extensions) without dots, joined by `;` or `+`; `words` are allowed besides. */
export interface CustomsColumn extends Described {
  readonly kind: "customs";
  readonly words?: readonly string[];
}

/** Ids of sources, joined by `;`. */
export interface SourcesColumn extends Described {
  readonly kind: "sources";
}

/** Columns by name, in the order of the documentation page. */
export type Columns = Readonly<Record<string, Column>>;

/** What a cell of a column becomes in a row. */
export type CellOf<C extends Column> = C extends { readonly optional: true } ? FilledCellOf<C> | undefined : FilledCellOf<C>;

type FilledCellOf<C extends Column> = C extends NumberColumn
  ? number
  : C extends CodeColumn
    ? C["codes"][number]
    : C extends CodesColumn
      ? readonly C["codes"][number][]
      : C extends UnitColumn
        ? C["units"][number]
        : C extends SourcesColumn
          ? readonly string[]
          : string;

/** The row type of a table, inferred from its columns. */
export type RowOf<C extends Columns> = { readonly [Name in keyof C]: CellOf<C[Name]> };
