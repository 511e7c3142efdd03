import { type Element, elementPerOxide, elements, nearest, type Quantity, type Stream } from "@coercivity/domain";
import type { Declarations } from "./declarations.ts";
import { type FactBook, factsWhere } from "./fact-book.ts";
import type { Gather } from "./gather.ts";
import { worldProblems as say } from "./messages.ts";

/** Shares of elements by weight of oxide; they sum to 1. */
export type Basket = Readonly<Partial<Record<Element, number>>>;
type Content = Readonly<Partial<Record<Element, number>>>;

export interface Streams {
  readonly streams: readonly Stream[];
  readonly byId: ReadonlyMap<string, Stream>;
  readonly baskets: ReadonlyMap<string, Basket>;
}

/** Elements a light separator takes out; the rest of a basket goes on as SEG+. */
export const lightElements: readonly Element[] = ["La", "Ce", "NdPr"];

/** Builds the streams of the world: a feed, a carbonate and a SEG+ for each basket, the oxides, metals, magnet forms and parts. */
export function buildStreams(declared: Declarations, book: FactBook, out: Gather): Streams {
  const { streams: file, applications } = declared;
  const baskets = readBaskets(declared, book, out);
  const streams: Stream[] = [];
  for (const [family, { stage, name, hs, over }] of Object.entries(file.value.families)) {
    for (const basket of over === "all" ? [...baskets.keys()] : over) {
      const shares = baskets.get(basket);
      if (!shares) {
        out.add(say.unknownBasket(file.at("families", family, "over"), basket, nearest(basket, [...baskets.keys()])));
        continue;
      }
      const oxides = family === "seg" ? without(shares, lightElements) : shares;
      const title = name.replace("$basket", file.value.baskets[basket]?.name ?? basket);
      const form = family === "feed" ? "feed" : family === "seg" ? "seg" : "carbonate";
      streams.push({ id: `${family}.${basket}`, name: title, stage, form, elementPerKg: asElements(oxides), hs, controlled: [] });
    }
  }
  for (const element of elements) {
    const oxide = file.value.oxides[element];
    if (!oxide) continue;
    const usdPerKg = out.quantity(oxide.price, file.at("oxides", element, "price"), "USD/kg");
    streams.push({
      id: `oxide.${element}`,
      name: `${element} oxide`,
      stage: "separate",
      form: "oxide",
      elementPerKg: { [element]: elementPerOxide[element] },
      hs: oxide.hs,
      controlled: oxide.controlled,
      usdPerKg,
    });
  }
  for (const [id, metal] of Object.entries(file.value.streams)) {
    checkContent(id, metal.content, file.at("streams", id, "content"), out);
    const { stage, form, name, hs, controlled } = metal;
    const price = metalPrice(metal.content, streams);
    streams.push({ id, name, stage, form, elementPerKg: metal.content, hs, controlled, ...(price ? { usdPerKg: price } : {}) });
  }
  for (const [id, one] of Object.entries(file.value.magnetClasses)) {
    checkContent(`magnet.${id}`, one.content, file.at("magnetClasses", id, "content"), out);
    for (const [element, value] of Object.entries(one.content)) {
      const [low, high] = one.range[element as Element] ?? [value, value];
      if (low > value || value > high) out.add(say.assumptionOutsideRange(file.at("magnetClasses", id, "range"), value, low, high));
      out.quantities.push({ kind: "assumption", value, low, high, unit: "kg/kg", why: one.why });
    }
    const usdPerKg = out.quantity(one.price, file.at("magnetClasses", id, "price"), "USD/kg");
    const shared = { elementPerKg: one.content, controlled: one.controlled };
    streams.push({ id: `alloy.${id}`, name: `${one.name} alloy or powder`, stage: "metal", form: "alloy", hs: ["720299"], ...shared });
    streams.push({ id: `blank.${id}`, name: `${one.name} blanks`, stage: "magnet", form: "blank", hs: ["850511"], ...shared });
    streams.push({ id: `magnet.${id}`, name: `${one.name} magnets`, stage: "magnet", form: "magnet", hs: ["850511"], ...shared, usdPerKg });
    streams.push({ id: `swarf.${id}`, name: `${one.name} swarf`, stage: "magnet", form: "swarf", hs: ["382569"], ...shared });
  }
  const byId = new Map(streams.map((stream) => [stream.id, stream]));
  for (const [id, part] of Object.entries(file.value.parts)) {
    const recipe = applications.value.parts[id];
    if (!recipe) {
      out.add(say.unknownStream(file.at("parts", id), id, nearest(id, Object.keys(applications.value.parts))));
      continue;
    }
    const content = mix(Object.entries(recipe.classes).map(([name, share]) => [byId.get(`magnet.${name}`)?.elementPerKg ?? {}, share]));
    const stream: Stream = { id, name: part.name, stage: "part", form: "part", elementPerKg: content, hs: part.hs, controlled: [] };
    streams.push(stream);
    byId.set(id, stream);
  }
  streams.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { streams, byId, baskets };
}

function readBaskets(declared: Declarations, book: FactBook, out: Gather): Map<string, Basket> {
  const { streams: file } = declared;
  const baskets = new Map<string, Basket>();
  for (const [id, { deposit, proxy }] of Object.entries(file.value.baskets)) {
    const at = file.at("baskets", id);
    const fact = factsWhere(book, "supply_deposits", { deposit })[0];
    if (!fact) {
      const known = (book.tables.get("supply_deposits") ?? []).map((one) => String(one.row.deposit));
      out.add(say.depositUnknown(at, deposit, nearest(deposit, known)));
      continue;
    }
    const percent = (column: string): number => (typeof fact.row[column] === "number" ? (fact.row[column] as number) : 0);
    const raw = Object.fromEntries(
      elements.map((element) => [element, element === "NdPr" ? percent("Nd") + percent("Pr") : element === "Sc" ? 0 : percent(element)]),
    ) as Record<Element, number>;
    const sum = Object.values(raw).reduce((a, b) => a + b, 0);
    if ((Math.abs(sum - 100) > 5 && proxy === undefined) || sum <= 0) out.add(say.basketSum(at, id, sum));
    out.quantities.push({ kind: "fact", value: sum, unit: "% of REO", fact: fact.id, confidence: fact.confidence });
    baskets.set(id, Object.fromEntries(Object.entries(raw).flatMap(([element, value]) => (value > 0 ? [[element, value / sum]] : []))));
  }
  return baskets;
}

/** What is left of a basket after some elements are taken out, brought back to 1. */
function without(basket: Basket, taken: readonly Element[]): Basket {
  const rest = Object.entries(basket).filter(([element]) => !taken.includes(element as Element));
  const sum = rest.reduce((total, [, share]) => total + share, 0);
  return Object.fromEntries(rest.map(([element, share]) => [element, share / sum]));
}

/** kg of element in a kg of oxide of these shares. */
function asElements(oxides: Basket): Content {
  return Object.fromEntries(Object.entries(oxides).map(([element, share]) => [element, share * elementPerOxide[element as Element]]));
}

function mix(parts: readonly (readonly [Content, number])[]): Content {
  const sum: Partial<Record<Element, number>> = {};
  for (const [content, share] of parts) {
    for (const [element, value] of Object.entries(content) as [Element, number][]) sum[element] = (sum[element] ?? 0) + share * value;
  }
  return sum;
}

/** Metal is priced at the oxide it takes plus the tenth that smelters add (supply_process: markup_oxide_to_metal). */
function metalPrice(content: Content, streams: readonly Stream[]): Quantity | undefined {
  let value = 0;
  const facts: Record<string, string> = {};
  for (const [element, share] of Object.entries(content) as [Element, number][]) {
    const price = streams.find((stream) => stream.id === `oxide.${element}`)?.usdPerKg;
    if (!price) return undefined;
    value += (share / elementPerOxide[element]) * price.value * 1.1;
    if (price.kind === "fact") facts[element] = price.fact;
  }
  return { kind: "derivation", value, unit: "USD/kg", formula: "oxide per kg of metal * oxide price * 1.1", facts };
}

function checkContent(id: string, content: Content, at: { file: string }, out: Gather): void {
  const sum = Object.values(content).reduce((a, b) => a + b, 0);
  if (sum > 1 + 1e-9) out.add(say.contentAboveOne(at, id, sum));
}
