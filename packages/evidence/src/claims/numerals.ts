const small = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"] as const;
const teens = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"] as const;
const units: readonly string[] = [...small, ...teens];
const tens: readonly string[] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");

/** Digits as written: thousands by commas, decimals by a point, or by a comma that no three digits follow. */
const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?!,\d{1,2}(?!\d))|\d+,\d{1,2}(?!\d)`;
/** Numbers in words up to a hundred; longer words first, so that sixteen is not read as six. */
const inWords = `(?:${tens.join("|")})(?:[- ](?:${longestFirst(small.slice(0, 9))}))?|${longestFirst(units)}|(?:a|one) hundred|hundred`;

/** A number in digits, and one in digits or words, as patterns. */
export const digitPattern: string = digits;
export const numeralPattern: string = `(?:${digits}|(?:${inWords})(?![a-z]))`;

/** The digits of a number as they are usually written: `79,8` is 79.8, `1,234` is 1234. */
export function plainDigits(written: string): string {
  return /^\d+,\d{1,2}$/.test(written) ? written.replace(",", ".") : written.replaceAll(",", "");
}

/** What a numeral says. */
export function numeralValue(written: string): number {
  if (/\d/.test(written)) return Number(plainDigits(written));
  const word = written.toLowerCase();
  if (word.endsWith("hundred")) return 100;
  const [first = "", second] = word.split(/[- ]/);
  const ten = tens.indexOf(first);
  return ten < 0 ? units.indexOf(first) + 1 : 10 * (ten + 2) + (second === undefined ? 0 : units.indexOf(second) + 1);
}
