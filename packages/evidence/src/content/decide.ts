import type { Problem } from "@coercivity/domain";
import { chineseContentTest, usContentTest } from "@coercivity/exposure";
import { problems as say } from "../messages.ts";
import { type Bom, type BomLine, pathOf } from "./bom.ts";
import { type BreakEven, breakEvens } from "./break-even.ts";
import { type ContentCount, type ContentTrail, rollUp, trailOf } from "./content-flow.ts";
import { type ContentRule, type RuleStatus, type RuleTest, ruleOn } from "./content-rule.ts";
import type { ListedItems } from "./listed-items.ts";
import { driversOf } from "./price-drivers.ts";
import type { ElementPrice, PriceVintage } from "./price-vintage.ts";

export type ContentVerdict = "caught" | "not caught" | "cannot be told";
/** See-through looks into every assembly below an item; per tier counts only what goes into it directly. */
export const readings = ["see-through", "per-tier"] as const;
export type TierReading = (typeof readings)[number];

/** How a bill of materials is to be judged. */
export interface DecideOptions {
  readonly on: string;
  readonly reading: TierReading;
  readonly listed: ListedItems;
  readonly prices: PriceVintage;
  /** USD for one unit of the bill's currency; needed where it is not USD and content is given by weight. */
  readonly usdPer?: number;
  /** Whether the destination is one of those with the stricter threshold. */
  readonly strict?: boolean;
}

/** A line that was tested, with what decided it. */
export interface TestedLine {
  readonly test: RuleTest["kind"];
  readonly line: BomLine;
  readonly path: string;
  readonly verdict: ContentVerdict;
  /** Share that counts, and share if all of unknown origin counted too; none for tests without one. */
  readonly share?: { readonly known: number; readonly withUnknown: number; readonly threshold: number; readonly value: number };
  /** The same share on the other reading of tiers. */
  readonly otherReading?: { readonly known: number; readonly verdict: ContentVerdict };
  readonly why: string;
  readonly trail: readonly ContentTrail[];
  readonly breakEvens: readonly BreakEven[];
}

/** A decision with everything it rests on. */
export interface Decision {
  readonly rule: ContentRule;
  readonly on: string;
  readonly status: RuleStatus;
  readonly reading: TierReading;
  readonly product: BomLine;
  readonly lines: number;
  readonly currency: string;
  /** What the tests say, whatever the rule's status on the day. */
  readonly verdict: ContentVerdict;
  readonly tested: readonly TestedLine[];
  /** Prices that valued content by weight. */
  readonly prices: readonly ElementPrice[];
  readonly bom: Bom;
}

/** Trails and break-evens are worked out for this many lines; the rest are counted with their shares alone. */
const mostExplained = 500;

/** Tests a bill of materials against a rule. Problems are prices and rates that are needed and missing. */
export function decide(
  file: string,
  bom: Bom,
  rule: ContentRule,
  options: DecideOptions,
): Decision | { readonly problems: readonly Problem[] } {
  const { row } = rule.fact;
  const valued = valueContent(file, bom, options);
  if ("problems" in valued) return valued;
  const tested = rule.tests.flatMap((test) => testLines(bom, row.issuer, test, options, valued.perKg));
  const product = bom.lines[0]!;
  const verdict = tested.some((one) => one.verdict === "caught")
    ? "caught"
    : tested.some((one) => one.verdict === "cannot be told")
      ? "cannot be told"
      : "not caught";
  const used = new Set(bom.lines.flatMap(({ content }) => content.map(({ element }) => element)));
  const prices = [...options.prices.prices.values()].filter(({ element }) => used.has(element));
  return {
    rule,
    on: options.on,
    status: ruleOn(rule, options.on),
    reading: options.reading,
    product,
    lines: bom.lines.length,
    currency: bom.currency,
    verdict,
    tested,
    prices,
    bom,
  };
}

/** Value of a kg of each element in the bill's currency, or what is missing for it. */
function valueContent(
  file: string,
  { lines, currency }: Bom,
  { prices, usdPer, listed }: DecideOptions,
): { readonly perKg: ReadonlyMap<string, number> } | { readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const perKg = new Map<string, number>();
  const missing = new Set<string>();
  for (const { content, line } of lines) {
    for (const { element } of content) {
      if (!listed.elements.has(element) || perKg.has(element) || missing.has(element)) continue;
      const at = { file, line, field: "content" };
      const price = prices.prices.get(element);
      if (currency !== "USD" && usdPer === undefined) {
        problems.push(say.noExchange(at, currency));
        return { problems };
      }
      if (price) perKg.set(element, price.usdPerKg / (currency === "USD" ? 1 : usdPer!));
      else {
        missing.add(element);
        problems.push(say.noPrice(at, element, prices.market, prices.year));
      }
    }
  }
  return problems.length > 0 ? { problems } : { perKg };
}

function testLines(bom: Bom, issuer: string, test: RuleTest, options: DecideOptions, perKg: ReadonlyMap<string, number>): TestedLine[] {
  const { listed, reading } = options;
  const { lines } = bom;
  const isListed = ({ item }: BomLine): boolean => listed.inputs.has(item) || listed.products.has(item);
  switch (test.kind) {
    case "listed-content": {
      const own = (i: number) => contentValue(lines[i]!, issuer, perKg);
      const counting = (tiers: TierReading): ContentCount => ({
        own,
        of: (i) => {
          const { item, origin } = lines[i]!;
          const deeper = tiers === "per-tier" ? "stops" : "through";
          if (!listed.inputs.has(item)) return deeper;
          return origin === issuer ? "counts" : origin === "" ? "unknown" : deeper;
        },
      });
      const at = lines.flatMap((line, i) => (listed.products.has(line.item) && line.origin !== issuer ? [i] : []));
      return shares(
        bom,
        at,
        counting,
        reading,
        test.threshold,
        test.kind,
        (known, value, threshold) => chineseContentTest([{ part: "", issuerValue: known, listed: true }], value, threshold).caught,
        perKg,
      );
    }
    case "controlled-content": {
      const counting = (): ContentCount => ({
        own: () => ({ known: 0, unknown: 0 }),
        of: (i) => {
          const { origin, usControlled } = lines[i]!;
          if (origin !== issuer) return "through";
          return usControlled === true ? "counts" : usControlled === false ? "through" : "unknown";
        },
      });
      const threshold = options.strict ? test.strict : test.threshold;
      return shares(
        bom,
        lines[0]!.origin === issuer ? [] : [0],
        counting,
        reading,
        threshold,
        test.kind,
        (known, value, limit) => usContentTest(known, value, limit).caught,
        perKg,
      );
    }
    case "technology":
      return lines.flatMap((line, i): TestedLine[] => {
        if (!isListed(line) || line.origin === issuer) return [];
        const { technology } = line;
        const verdict = technology === undefined ? "cannot be told" : technology.includes(issuer) ? "caught" : "not caught";
        const why =
          technology === undefined
            ? "nobody said whose technology made it"
            : technology.length === 0
              ? "no listed technology was used"
              : `made with technology of ${technology.join(", ")}`;
        return [plain(bom, i, test.kind, verdict, why)];
      });
    case "origin":
      return lines.flatMap((line, i): TestedLine[] => {
        if (!isListed(line)) return [];
        const verdict = line.origin === issuer ? "caught" : line.origin === "" ? "cannot be told" : "not caught";
        return [plain(bom, i, test.kind, verdict, line.origin === "" ? "its origin is not known" : `origin ${line.origin}`)];
      });
    case "affiliates":
      return lines.flatMap((line, i): TestedLine[] => {
        if (line.party === "") return [];
        const { listedStakes } = line;
        const sum = listedStakes?.reduce((all, { share }) => all + share, 0) ?? 0;
        const caught = sum >= test.threshold - 1e-9;
        const verdict = listedStakes === undefined ? "cannot be told" : caught ? "caught" : "not caught";
        const held = listedStakes?.map(({ entity, share }) => `${entity} ${Math.round(1000 * share) / 10} %`).join(", ");
        const why = `${line.party}: ${listedStakes === undefined ? "nobody said who owns it" : held ? `listed owners hold ${Math.round(1000 * sum) / 10} % (${held})` : "no listed owner"}`;
        return [plain(bom, i, test.kind, verdict, why)];
      });
  }
}

function plain(bom: Bom, at: number, test: RuleTest["kind"], verdict: ContentVerdict, why: string): TestedLine {
  return { test, line: bom.lines[at]!, path: pathOf(bom, at), verdict, why, trail: [], breakEvens: [] };
}

function shares(
  bom: Bom,
  at: readonly number[],
  counting: (tiers: TierReading) => ContentCount,
  reading: TierReading,
  threshold: number,
  test: RuleTest["kind"],
  isCaught: (content: number, value: number, threshold: number) => boolean,
  perKg: ReadonlyMap<string, number>,
): TestedLine[] {
  const count = counting(reading);
  const inside = rollUp(bom, count);
  const other = rollUp(bom, counting(reading === "see-through" ? "per-tier" : "see-through"));
  const verdictOf = (known: number, unknown: number, value: number): ContentVerdict =>
    isCaught(known, value, threshold) ? "caught" : isCaught(known + unknown, value, threshold) ? "cannot be told" : "not caught";
  return at.map((i, order): TestedLine => {
    const line = bom.lines[i]!;
    const [known, unknown, value] = [inside.known[i]!, inside.unknown[i]!, line.unitValue];
    const found = verdictOf(known, unknown, value);
    // The rule is about goods made abroad.
    const verdict = found === "caught" && line.origin === "" ? "cannot be told" : found;
    const explained = order < mostExplained;
    const trail = explained ? trailOf(bom, count, i) : [];
    const share = { known: known / value, withUnknown: (known + unknown) / value, threshold, value };
    return {
      test,
      line,
      path: pathOf(bom, i),
      verdict,
      share,
      ...(test === "listed-content"
        ? { otherReading: { known: other.known[i]! / value, verdict: verdictOf(other.known[i]!, other.unknown[i]!, value) } }
        : {}),
      why: `${line.origin === "" ? "where it was made is not known; " : ""}${percentBeside(share.known, threshold)} of its value counts${unknown > 0 ? `, ${percentBeside(share.withUnknown, threshold)} with what is of unknown origin` : ""}; ${test === "listed-content" ? `${percentBeside(threshold, 0)} or more` : `more than ${percentBeside(threshold, 0)}`} is caught`,
      trail,
      breakEvens: explained ? breakEvens(known, value, threshold, `${bom.currency} a unit`, driversOf(bom, trail, perKg)) : [],
    };
  });
}

/** A share with three digits, or as many more as tell it from the threshold it is held against. */
function percentBeside(part: number, threshold: number): string {
  const same = Math.abs(part - threshold) <= 1e-9 * threshold;
  for (let digits = 3; digits < 12; digits++) {
    const shown = Number((100 * part).toPrecision(digits));
    if (same || Math.abs(shown - 100 * threshold) > 1e-9 * threshold) return `${shown} %`;
  }
  return `${100 * part} %`;
}

/** Value of the content of one unit by weight: what is of the issuer's origin, and what nobody knows the origin of. */
function contentValue(
  { content, contentOrigin }: BomLine,
  issuer: string,
  perKg: ReadonlyMap<string, number>,
): { readonly known: number; readonly unknown: number } {
  const value = content.reduce((sum, { element, kg }) => sum + kg * (perKg.get(element) ?? 0), 0);
  return { known: contentOrigin === issuer ? value : 0, unknown: contentOrigin === "" ? value : 0 };
}
