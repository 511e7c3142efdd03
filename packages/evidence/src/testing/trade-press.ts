/** A sentence as the trade press writes it, and the typed claim that a reader would put in its place. */
export interface PressSentence {
  readonly sentence: string;
  /** Parts of the query; none where the sentence holds nothing the ledger could be asked. */
  readonly query: Readonly<Record<string, unknown>> | undefined;
  /** The number meant, as a part of 1 or a count: it must lie in what was read; or both ends, which must be met. */
  readonly value?: number | readonly [number, number];
  /** The same for the first height of a share that changed. */
  readonly start?: number;
  /** First and last day of the time it speaks of; the day of writing is 30 June 2026. */
  readonly when?: readonly [string, string];
}

const year = (of: number): readonly [string, string] => [`${of}-01-01`, `${of}-12-31`];
const imports = (of: string, by: string, from: string) => ({ kind: "import-share", of, by, from });
const world = (of: string, at: string, by: string) => ({ kind: "world-share", of, at, by });

/**
 * Sentences that were written down, with what they ask, before the grammar was mended for them: what it made of them then and now is in
 * docs/evidence.md. After the mending they are a regression test, no measure of how a new article is read.
 */
export const firstPress: readonly PressSentence[] = [
  {
    sentence: "Japan sourced roughly half of its rare earths from China last year",
    query: imports("rare-earths", "JPN", "CHN"),
    value: 0.5,
    when: year(2025),
  },
  { sentence: "Nine tenths of the magnets imported by Korea come from China", query: imports("magnets", "KOR", "CHN"), value: 0.9 },
  {
    sentence: "Two thirds of Japanese rare earth imports were Chinese in 2024",
    query: imports("rare-earths", "JPN", "CHN"),
    value: 0.667,
    when: year(2024),
  },
  {
    sentence: "One in five rare earth shipments into South Korea came from Japan in 2024",
    query: imports("rare-earths", "KOR", "JPN"),
    value: 0.2,
    when: year(2024),
  },
  { sentence: "80-90 % of EU rare earth imports come from China", query: imports("rare-earths", "EU27", "CHN"), value: [0.8, 0.9] },
  { sentence: "China accounts for 90 percent of global magnet production", query: world("magnets", "magnet", "CHN"), value: 0.9 },
  { sentence: "A third of the world's heavy rare earths are mined in Myanmar", query: world("heavy", "mining", "MMR"), value: 0.333 },
  { sentence: "About 91 % of the refining of rare earths is done in China", query: world("rare-earths", "separation", "CHN"), value: 0.91 },
  {
    sentence: "US imports of Chinese rare earths stood at 70 % of the total in 2023",
    query: imports("rare-earths", "USA", "CHN"),
    value: 0.7,
    when: year(2023),
  },
  { sentence: "Nearly all of the world's dysprosium is separated in China", query: world("dysprosium", "separation", "CHN"), value: 0.98 },
  {
    sentence: "American buyers get nearly three quarters of their yttrium from China",
    query: imports("yttrium", "USA", "CHN"),
    value: 0.74,
  },
  {
    sentence: "Chinese exports of rare earth magnets fell by 74 % in May 2025 from a year earlier",
    query: { kind: "flow-change", of: "magnets", from: "CHN" },
    value: -0.74,
    when: ["2025-05-01", "2025-05-31"],
  },
  {
    sentence: "Magnet shipments from China to the United States dropped by 90 percent in May 2025",
    query: { kind: "flow-change", of: "magnets", from: "CHN", to: "USA" },
    value: -0.9,
    when: ["2025-05-01", "2025-05-31"],
  },
  {
    sentence: "China's exports of magnets to Germany doubled in 2024",
    query: { kind: "flow-change", of: "magnets", from: "CHN", to: "DEU" },
    value: 1,
    when: year(2024),
  },
  {
    sentence: "Korea's dependence on Chinese rare earths went from 60 percent in 2018 to 80 percent in 2024",
    query: { kind: "share-change", share: imports("rare-earths", "KOR", "CHN") },
    start: 0.6,
    value: 0.8,
    when: ["2018-01-01", "2024-12-31"],
  },
  {
    sentence: "The share of Chinese rare earths in Japan's imports has fallen to 60 percent from 90 percent since 2010",
    query: { kind: "share-change", share: imports("rare-earths", "JPN", "CHN") },
    start: 0.9,
    value: 0.6,
  },
  { sentence: "Some 98 pct of the world's Ga is produced in China.", query: world("gallium", "metal", "CHN"), value: 0.98 },
  { sentence: "Magnets made in Japan make up fewer than 10% of world output", query: world("magnets", "magnet", "JPN"), value: 0.05 },
  {
    sentence: "Vietnam supplied a quarter of Japan's rare earths in 2023",
    query: imports("rare-earths", "JPN", "VNM"),
    value: 0.25,
    when: year(2023),
  },
  {
    sentence: "In 2022, 87.9% of Korean NdFeB magnet imports originated in China",
    query: imports("magnets", "KOR", "CHN"),
    value: 0.879,
    when: year(2022),
  },
  { sentence: "Europe relies on China for 98 percent of its rare earth magnets", query: imports("magnets", "EU27", "CHN"), value: 0.98 },
  { sentence: "Malaysia refines some 5 per cent of global rare earths", query: world("rare-earths", "separation", "MYS"), value: 0.05 },
  { sentence: "Outside China, barely 10 percent of rare earths are refined", query: world("rare-earths", "separation", "CHN"), value: 0.9 },
  {
    sentence: "China is responsible for well over 90 percent of heavy rare earth processing",
    query: world("heavy", "separation", "CHN"),
    value: 0.95,
  },
  { sentence: "Tokyo buys just under 60% of its rare earths from Beijing", query: imports("rare-earths", "JPN", "CHN"), value: 0.59 },
  {
    sentence: "More than four fifths of South Korea's graphite imports are of Chinese origin",
    query: imports("graphite", "KOR", "CHN"),
    value: 0.9,
  },
  {
    sentence: "Rare earth imports by Japan from China tumbled by a third in 2012",
    query: { kind: "flow-change", of: "rare-earths", from: "CHN", to: "JPN" },
    value: -0.333,
    when: year(2012),
  },
  {
    sentence: "China has announced 3 export restrictions since October 2025",
    query: { kind: "count", of: "measures", by: "CHN" },
    value: 3,
    when: ["2025-10-01", "9999-12-31"],
  },
  {
    sentence: "Germany bought 65.5 % of its rare earth imports from China in 2024, according to Destatis",
    query: imports("rare-earths", "DEU", "CHN"),
    value: 0.655,
    when: year(2024),
  },
  {
    sentence: "China's share of global rare earth mining slipped from 97 percent in 2010 to 69 percent in 2024",
    query: { kind: "share-change", share: world("rare-earths", "mining", "CHN") },
    start: 0.97,
    value: 0.69,
    when: ["2010-01-01", "2024-12-31"],
  },
  { sentence: "Beijing controls nine out of ten rare earth magnets made worldwide", query: world("magnets", "magnet", "CHN"), value: 0.9 },
  { sentence: "The price of coffee rose 40 percent in Brazil", query: undefined },
  { sentence: "India has 20 percent fewer engineers than it needs", query: undefined },
  { sentence: "Rare earths matter to Japan", query: undefined },
  { sentence: "Dependence on Chinese magnets: Korea 88 %", query: imports("magnets", "KOR", "CHN"), value: 0.88 },
  {
    sentence: "Of all rare earths used in Korea, 47.5% were imported from China in 2024",
    query: imports("rare-earths", "KOR", "CHN"),
    value: 0.475,
    when: year(2024),
  },
  { sentence: "France supplies 10 percent of the cerium compounds Japan buys", query: imports("cerium", "JPN", "FRA"), value: 0.1 },
  { sentence: "The EU gets 46 percent of its rare earths from China", query: imports("rare-earths", "EU27", "CHN"), value: 0.46 },
  {
    sentence: "By 2010 Japan had come to rely on China for over 90 per cent of its rare earth supply",
    query: imports("rare-earths", "JPN", "CHN"),
    value: 0.95,
    when: year(2010),
  },
  {
    sentence: "Chinese customs data show that exports of rare earths to Japan were halved in November 2010",
    query: { kind: "flow-change", of: "rare-earths", from: "CHN", to: "JPN" },
    value: -0.5,
    when: ["2010-11-01", "2010-11-30"],
  },
  { sentence: "China's October 2025 rule set a content threshold of 0.1 percent", query: { kind: "threshold", by: "CHN" }, value: 0.001 },
  {
    sentence: "Myanmar provides around 60 percent of China's heavy rare earth feedstock",
    query: imports("heavy", "CHN", "MMR"),
    value: 0.6,
  },
  { sentence: "As much as 97 percent of the graphite used in Korea is Chinese", query: imports("graphite", "KOR", "CHN"), value: 0.97 },
  {
    sentence: "Australia is the world's fourth-largest producer of mined rare earths",
    query: { kind: "rank", of: "rare-earths", at: "mining", by: "AUS" },
    value: 4,
  },
];

/** A second list, written after the grammar was mended for the first and read once before anything was mended for it. */
export const secondPress: readonly PressSentence[] = [
  {
    sentence: "Japanese manufacturers still rely on China for as much as two-thirds of their rare earth needs",
    query: imports("rare-earths", "JPN", "CHN"),
    value: 0.65,
  },
  {
    sentence:
      "More than 70 percent of the rare earth compounds and metals consumed in the United States between 2021 and 2024 were of Chinese origin",
    query: imports("rare-earths", "USA", "CHN"),
    value: 0.75,
    when: ["2021-01-01", "2024-12-31"],
  },
  {
    sentence: "Ninety percent of the world's rare earth magnets are made in China, the IEA says",
    query: world("magnets", "magnet", "CHN"),
    value: 0.9,
  },
  {
    sentence: "South Korea bought 89.9 percent of its neodymium magnets from Chinese suppliers in 2024",
    query: imports("magnets", "KOR", "CHN"),
    value: 0.899,
    when: year(2024),
  },
  {
    sentence: "Myanmar was the source of about half of global heavy rare earth mine output in 2023",
    query: world("heavy", "mining", "MMR"),
    value: 0.5,
    when: year(2023),
  },
  {
    sentence: "Shipments of rare earth magnets from China to Japan slumped 66% year-on-year in May 2025",
    query: { kind: "flow-change", of: "magnets", from: "CHN", to: "JPN" },
    value: -0.66,
    when: ["2025-05-01", "2025-05-31"],
  },
  {
    sentence: "Korean imports of Chinese graphite climbed by more than 20 percent last year",
    query: { kind: "flow-change", of: "graphite", from: "CHN", to: "KOR" },
    value: 0.3,
    when: year(2025),
  },
  // Names no good: it was listed as a fall of rare earths, which is more than it says.
  { sentence: "Japan has brought its reliance on China down to 60 per cent from over 90 per cent in 2010", query: undefined },
  { sentence: "Practically all dysprosium and terbium is refined in China", query: world("heavy", "separation", "CHN"), value: 0.98 },
  {
    sentence: "China, which refines 9 out of 10 tonnes of rare earths, has no rival",
    query: world("rare-earths", "separation", "CHN"),
    value: 0.9,
  },
  {
    sentence: "The United States mined 12 percent of the world's rare earths in 2024",
    query: world("rare-earths", "mining", "USA"),
    value: 0.12,
    when: year(2024),
  },
  { sentence: "The US accounts for 12 % of global rare-earth mining", query: world("rare-earths", "mining", "USA"), value: 0.12 },
  { sentence: "Of the EU's magnet demand, 98% is met by imports from China", query: imports("magnets", "EU27", "CHN"), value: 0.98 },
  { sentence: "Seoul's dependence on Beijing for gallium stands at 98 %", query: imports("gallium", "KOR", "CHN"), value: 0.98 },
  { sentence: "Nearly 98 percent of the EU's magnets came from China", query: imports("magnets", "EU27", "CHN"), value: 0.975 },
  {
    sentence: "By weight, 28.4 per cent of rare earths imported by the EU in 2024 came from Russia",
    query: imports("rare-earths", "EU27", "RUS"),
    value: 0.284,
    when: year(2024),
  },
  {
    sentence: "Exports of dysprosium from China to Japan plunged 95 percent in 2025",
    query: { kind: "flow-change", of: "dysprosium", from: "CHN", to: "JPN" },
    value: -0.95,
    when: year(2025),
  },
  {
    sentence: "Japan's rare earth imports from China dropped 5.7% in January 2026",
    query: { kind: "flow-change", of: "rare-earths", from: "CHN", to: "JPN" },
    value: -0.057,
    when: ["2026-01-01", "2026-01-31"],
  },
  { sentence: "Of the yttrium the United States imports, 93 % is Chinese", query: imports("yttrium", "USA", "CHN"), value: 0.93 },
  { sentence: "Only one tenth of rare earth magnets are produced outside of China", query: world("magnets", "magnet", "CHN"), value: 0.9 },
  {
    sentence: "Non-Chinese plants separate less than 10 percent of the world's rare earths",
    query: world("rare-earths", "separation", "CHN"),
    value: 0.95,
  },
  {
    sentence: "The U.S. sources between 70 and 80 percent of its rare earths from China",
    query: imports("rare-earths", "USA", "CHN"),
    value: [0.7, 0.8],
  },
  { sentence: "Japan takes 60%-70% of its rare earths from China", query: imports("rare-earths", "JPN", "CHN"), value: [0.6, 0.7] },
  {
    sentence: "China's share of rare earth magnet output rose from 75 percent in 2013 to 84 percent in 2021",
    query: { kind: "share-change", share: world("magnets", "magnet", "CHN") },
    start: 0.75,
    value: 0.84,
    when: ["2013-01-01", "2021-12-31"],
  },
  { sentence: "For germanium, Japan depends on China to the tune of 55 %", query: imports("germanium", "JPN", "CHN"), value: 0.55 },
  { sentence: "Some 60% of worldwide rare earth ore is dug up in China", query: world("rare-earths", "mining", "CHN"), value: 0.6 },
  {
    sentence: "A fifth of EU rare earth imports were supplied by Malaysia in 2024",
    query: imports("rare-earths", "EU27", "MYS"),
    value: 0.2,
    when: year(2024),
  },
  { sentence: "China produces 99 pct of Ga, according to the USGS", query: world("gallium", "metal", "CHN"), value: 0.99 },
  {
    sentence: "Last year China exported a quarter fewer magnets to America",
    query: { kind: "flow-change", of: "magnets", from: "CHN", to: "USA" },
    value: -0.25,
    when: year(2025),
  },
  {
    sentence: "Since April 2025 Beijing has imposed six export controls",
    query: { kind: "count", of: "measures", by: "CHN" },
    value: 6,
    when: ["2025-04-01", "9999-12-31"],
  },
  {
    sentence: "Imports of rare earths into Germany rose 10 percent",
    query: { kind: "flow-change", of: "rare-earths", from: "WLD", to: "DEU" },
    value: 0.1,
  },
  { sentence: "Rare earth stocks gained 12 percent on Friday", query: undefined },
  { sentence: "Toyota will build 3.5 million electric cars by 2030", query: { kind: "recorded", unit: "count" } },
  { sentence: "The ministry is considering a response", query: undefined },
  {
    sentence: "Malaysia is the second-largest refiner of rare earths",
    query: { kind: "rank", of: "rare-earths", at: "separation", by: "MYS" },
    value: 2,
  },
  {
    sentence: "China, the world's largest producer, supplies 70 percent of Japan's rare earths",
    query: imports("rare-earths", "JPN", "CHN"),
    value: 0.7,
  },
  {
    sentence: "Beijing's rule catches products with 0.1 per cent or more of Chinese rare earths by value",
    query: { kind: "threshold", by: "CHN" },
    value: 0.001,
  },
  { sentence: "China supplied the United States with 71 % of its rare earths", query: imports("rare-earths", "USA", "CHN"), value: 0.71 },
  { sentence: "Roughly one third of Japan's magnet imports comes from China", query: imports("magnets", "JPN", "CHN"), value: 0.33 },
  { sentence: "Heavy rare earths: China 99 percent of refining", query: world("heavy", "separation", "CHN"), value: 0.99 },
  {
    sentence: "China's magnet exports to the US more than halved in April 2025",
    query: { kind: "flow-change", of: "magnets", from: "CHN", to: "USA" },
    value: -0.6,
    when: ["2025-04-01", "2025-04-30"],
  },
  // Read wrongly when they were first tried, after both lists.
  { sentence: "Japan's imports of rare earths from China went from 23,310 tonnes in 2010 to 15,000 tonnes in 2011", query: undefined },
  { sentence: "China no longer makes 90 percent of the world's magnets", query: undefined },
  { sentence: "Japan does not depend on China for 80 percent of its rare earths", query: undefined },
  { sentence: "Japan's imports of rare earths from China fell by 5,000 tonnes in 2011", query: undefined },
];
