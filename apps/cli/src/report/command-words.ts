/** What the command says of reports: lower case, what is wrong, the value, what would be right. */
export const reportOptions = {
  output: "file to write",
  element: "element whose way through the stages is drawn (default: Dy, or the first of a small world)",
  pillars: "also compare what the target can do: cost, lead time, loss avoided (about ten times the draws)",
  noPillars: (year: number): string =>
    `the pillars are declared for the world in full, and this scenario stands on that of ${year}; leave --pillars out\n`,
  written: (file: string, kib: number): string => `wrote ${file} (${kib.toLocaleString("en-US")} kB); open it with a double click\n`,
  writtenFirst: (file: string): string => `  ${file}: the first of these with charts, causes and sources; open it with a double click\n`,
} as const;
