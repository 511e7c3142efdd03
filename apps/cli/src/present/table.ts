/** A column of a table for people: heading, and whether its cells stand to the right. */
export interface TableColumn {
  readonly title: string;
  readonly right?: boolean;
}

/** Lines of a table whose columns are as wide as they must be; cells may carry colour codes, which take no room. */
export function tableLines(columns: readonly TableColumn[], rows: readonly (readonly string[])[], indent = "  "): string[] {
  const all = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, c) => Math.max(...all.map((row) => widthOf(row[c] ?? ""))));
  return all.map((row) =>
    (
      indent +
      columns
        .map(({ right }, c) => {
          const cell = row[c] ?? "";
          const room = " ".repeat(widths[c]! - widthOf(cell));
          return right ? room + cell : cell + room;
        })
        .join("  ")
    ).trimEnd(),
  );
}

/** Lines no longer than `width`, broken at spaces. */
export function wrapText(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > width - indent.length) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(indent + line);
  return lines;
}

function widthOf(text: string): number {
  return [...text.replace(colourCode, "")].length;
}

const colourCode = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");
