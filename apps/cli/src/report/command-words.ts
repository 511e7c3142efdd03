/** What the command says of reports: lower case, what is wrong, the value, what would be right. */
export const reportOptions = {
  output: "file to write",
  element: "element whose way through the stages is drawn",
  written: (file: string, kib: number): string => `wrote ${file} (${kib.toLocaleString("en-US")} kB); open it with a double click\n`,
} as const;
