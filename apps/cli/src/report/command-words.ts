/** What the command says of reports: lower case, what is wrong, the value, what would be right. */
export const reportOptions = {
  output: "file to write",
  element: "element whose way through the stages is drawn",
  pillars: "also compare what the target can do: cost, lead time, loss avoided (about ten times the draws)",
  written: (file: string, kib: number): string => `wrote ${file} (${kib.toLocaleString("en-US")} kB); open it with a double click\n`,
  writtenFirst: (file: string): string => `  ${file}: the first of these with charts, causes and sources; open it with a double click\n`,
} as const;
