import { type ClaimAnswer, confusion, type Verdict, verdicts } from "@coercivity/evidence";
import { queryText, verdictWords } from "./claim-text.ts";

/** The published score, as Markdown: what `claims score` prints and docs/claims-score.md holds. */
export function scorePage(numeric: readonly ClaimAnswer[]): string {
  const sentence = (one: ClaimAnswer): Verdict => one.checked?.verdict ?? "not_checkable";
  const typed = (one: ClaimAnswer): Verdict => one.typed?.verdict ?? "not_checkable";
  const misses = numeric.filter((one) => sentence(one) !== one.judged || typed(one) !== one.judged);
  return `${[
    "# How well claims are checked",
    "",
    `Written by \`coercivity claims score\`: the ${numeric.length} claims of facts/claims.csv that carry a number, a person's verdict against the checker's. The checker reads`,
    "neither that table's verdicts nor its ranges. The rule's thresholds were not fitted to this table, but the grammar was written and mended with these sentences",
    "at hand, so a new article will be read less well. A person's verdict often weighs words that no figure measures; such misses stand below as misses.",
    "",
    ...part("From the sentence, with its article's countries, subject and time around it", numeric, sentence),
    ...part("From the typed claim its columns stand for", numeric, typed),
    "## Where they differ",
    "",
    "| claim | person | sentence | typed | asked |",
    "|---|---|---|---|---|",
    ...misses.map((one) => {
      const asked = one.checked
        ? (one.checked.parts ?? [one.checked]).map(({ query }) => queryText(query)).join("; ")
        : (one.read.because ?? "");
      return `| ${one.id}: ${one.claim} | ${verdictWords(one.judged)} | ${verdictWords(sentence(one))} | ${verdictWords(typed(one))} | ${asked.replaceAll("|", "/")} |`;
    }),
  ].join("\n")}\n`;
}

function part(title: string, numeric: readonly ClaimAnswer[], ours: (one: ClaimAnswer) => Verdict): string[] {
  const { counts, total, same, judged, sameOfJudged, opposite } = confusion(numeric.map((one) => [one.judged, ours(one)] as const));
  return [
    `## ${title}`,
    "",
    `Same verdict ${same} of ${total}; of the ${judged} that got a verdict at all, ${sameOfJudged}; supported by one and unsupported by the other: ${opposite}.`,
    "",
    `| person ↓, checker → | ${verdicts.map(verdictWords).join(" | ")} |`,
    `|---|${verdicts.map(() => "---:").join("|")}|`,
    ...verdicts.map((person, i) => `| ${verdictWords(person)} | ${counts[i]!.join(" | ")} |`),
    "",
  ];
}
