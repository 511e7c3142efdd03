import type { Fact, PublishedShare } from "@coercivity/domain";
import type { DependencePoint } from "@coercivity/exposure";

/** Turns in the trade that every series is read against. */
export const turningPoints: readonly { readonly month: string; readonly words: string }[] = [
  { month: "2010-09", words: "China holds back shipments to Japan" },
  { month: "2015-01", words: "export quotas end after the WTO ruling" },
  { month: "2023-08", words: "gallium and graphite licences" },
  { month: "2025-04", words: "licences for seven elements" },
  { month: "2025-10", words: "wider rules, suspended" },
  { month: "2026-01", words: "measures against Japan" },
  { month: "2026-11", words: "the suspensions run out" },
];

/** Items of the facts that speak of rare earths. */
const rareEarths =
  /rare|magnet|re_|heavy|dy_tb|yttrium|cerium|lanthanum|samarium|terbium|dysprosium|holmium|erbium|ytterbium|lutetium|ndpr/;
/** Items that speak of one element alone, by symbol; everything else speaks of several. */
const itemsOf: Readonly<Record<string, RegExp>> = {
  La: /lanthanum/,
  Ce: /cerium/,
  NdPr: /ndpr/,
  Sm: /samarium/,
  Tb: /terbium|dy_tb/,
  Dy: /dysprosium|dy_tb/,
  Ho: /holmium/,
  Er: /erbium/,
  Yb: /ytterbium/,
  Lu: /lutetium/,
  Y: /yttrium/,
  Ga: /gallium/,
  Ge: /germanium/,
  C: /graphite/,
};

/** Whether an item speaks of an element: of it alone, or of rare earths as a whole where it is one. */
export function speaksOf(item: string, element: string): boolean {
  if (itemsOf[element]?.test(item)) return true;
  if (/^(Ga|Ge|C)$/.test(element)) return false;
  return rareEarths.test(item) && !Object.values(itemsOf).some((own) => own.test(item));
}

/** Published dependences in whatever scope, by item and year: on rare earths, and on what licences were put on before them. */
export function dependenceSeries(facts: readonly Fact[], published: readonly PublishedShare[]): DependencePoint[] {
  const fitted = new Map(published.map((share) => [share.fact, share.fitted]));
  const text = (fact: Fact, column: string): string => String(fact.row[column] ?? "");
  return facts
    .filter((fact) => rareEarths.test(text(fact, "item")) || /gallium|germanium|graphite/.test(text(fact, "item")))
    .map((fact) => ({
      importer: text(fact, "importer"),
      supplier: text(fact, "supplier"),
      year: text(fact, "year"),
      item: text(fact, "item"),
      share: fact.value ?? fact.low ?? fact.high ?? 0,
      basis: text(fact, "basis"),
      scope: text(fact, "scope"),
      fitted: fitted.get(fact.id) ?? null,
      fact: fact.id,
      confidence: fact.confidence,
    }))
    .sort((a, b) => (a.item < b.item ? -1 : a.item > b.item ? 1 : a.year < b.year ? -1 : 1));
}
