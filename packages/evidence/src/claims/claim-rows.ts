import { type ClaimsRow, claims, type Fact, type Period } from "@coercivity/domain";
import { type CheckedClaim, checkClaim } from "./check-claim.ts";
import { type CheckedSentence, checkSentence } from "./check-sentence.ts";
import type { ClaimQuery } from "./claim-query.ts";
import { type EvidenceBase, rowsOf } from "./evidence-base.ts";
import { goodIn } from "./goods.ts";
import { asWritten, type Interval } from "./interval.ts";
import type { Verdict } from "./judge.ts";
import type { ReadSentence, SentenceContext } from "./read-sentence.ts";
import { contentWords } from "./recorded-asked.ts";
import { readClaims } from "./several-shares.ts";

/** A claim of an article with what a person found, and what the grammar and the ledger make of it. */
export interface ClaimAnswer {
  readonly fact: Fact<ClaimsRow>;
  readonly id: string;
  readonly article: string;
  readonly claim: string;
  /** A person's verdict, with the sources it rests on. */
  readonly judged: Verdict;
  readonly sources: readonly string[];
  /** The sentence as the grammar read it, beside its article. */
  readonly read: ReadSentence;
  /** Its verdict from ledger rows and the fit; none where the sentence could not be asked. */
  readonly checked: CheckedSentence | undefined;
  /** The typed claim its columns stand for, and the verdict on that; none where the claim has no number or the ledger no such figure. */
  readonly typed: CheckedClaim | undefined;
}

/** All claims of the ledger, or those of an article whose name begins with `article`. The table's own verdicts and ranges are not read for checking. */
export function claimAnswers(base: EvidenceBase, today: string, article = ""): ClaimAnswer[] {
  return rowsOf(base, claims)
    .filter(({ row }) => row.seed_file.startsWith(article))
    .map((fact): ClaimAnswer => {
      const { row } = fact;
      const read = readClaims(row.claim, contextOf(fact));
      const query = typedQuery(fact);
      return {
        fact,
        id: row.claim_id,
        article: row.seed_file,
        claim: row.claim,
        judged: row.verdict,
        sources: [...new Set([...(row.evidence_source_ids ?? []), ...row.source_id])],
        read,
        checked: checkSentence(base, read, today),
        typed: query && checkClaim(base, query, today),
      };
    });
}

/** What the article says around a claim: countries, subject and time; all five articles are about rare earths and dependences on China. */
export function contextOf({ row, period }: Fact<ClaimsRow>): SentenceContext {
  return {
    countries: countriesOf(row),
    subject: subjectOf(row),
    supplier: "CHN",
    flowsOf: "rare earths",
    ...(period ? { when: settled(period) } : {}),
  };
}

/** An open end is no time to look near. */
function settled(period: Period): Period {
  return period.to.startsWith("9999") ? { from: period.from, to: `${period.from.slice(0, 4)}-12-31` } : period;
}

function countriesOf({ country }: ClaimsRow): string[] {
  return country.split(/[;+]/).filter((code) => code !== "ALL");
}

/** The subject, with the step its row names where the subject is a good; a step alone names none. */
function subjectOf({ subject, stage }: ClaimsRow): string {
  if (!goodIn(subject).good) return subject;
  const step =
    stage.length === 1 && ["mine", "separation", "magnet"].includes(stage[0]!) ? ` ${stage[0] === "mine" ? "mining" : stage[0]}` : "";
  return `${subject}${step}`;
}

/** The typed claim that a row's columns stand for; `undefined` where they name nothing the ledger has figures of. */
export function typedQuery(fact: Fact<ClaimsRow>): ClaimQuery | undefined {
  const { row } = fact;
  if (row.value === undefined) return undefined;
  const { good, step } = goodIn(subjectOf(row));
  const countries = countriesOf(row);
  const when = fact.period && { when: settled(fact.period) };
  const value = claimed(row.value, row.unit);
  const common = { value, ...when };
  const by = countries.find((code) => code !== "CHN") ?? countries[0];
  if (by === undefined) return undefined;
  if (row.unit === "share") {
    if (!good || row.quantity !== "share") return undefined;
    if (by !== "CHN") return { kind: "import-share", of: good.id, by, from: "CHN", ...common };
    const at = good.made.some((one) => one.at === step) ? step : good.made[0]?.at;
    return at === undefined ? undefined : { kind: "world-share", of: good.id, at, by, ...common };
  }
  if (row.unit === "value share") return { kind: "threshold", by: "CHN", inForce: row.country.includes("ALL"), ...common };
  if (row.subject === "GDP" && row.unit === "rank") return { kind: "rank", of: "GDP", by, ...common };
  if (row.subject === "GDP" && row.unit === "USD" && row.quantity === "level") return { kind: "level", of: "GDP", by, ...common };
  if (row.unit === "rank") return good && { kind: "rank", of: good.id, ...(step ? { at: step } : {}), by, ...common };
  if (row.unit === "measures") return { kind: "count", of: "measures", by: countries[0]!, ...common };
  const unit =
    row.unit === "days"
      ? "days"
      : row.unit === "AUD" || row.unit === "EUR" || row.unit === "USD"
        ? "money"
        : /^t\b/.test(row.unit ?? "")
          ? "tonnes"
          : row.unit === "m"
            ? "metres"
            : "count";
  if (unit === "tonnes" && row.unit !== "t/month" && good)
    return { kind: "amount", of: good.id, by, ...(step ? { at: step } : {}), ...common };
  const currency = unit === "money" ? { currency: row.unit! } : {};
  return { kind: "recorded", unit, ...currency, countries, words: contentWords(`${row.subject} ${row.claim}`), ...common };
}

/** A claimed number as its digits let it be meant, in the claim's own unit. */
function claimed(value: number, unit: string | undefined): Interval {
  if (unit === "share") {
    const { low, high } = asWritten(String(Number((value * 100).toPrecision(6))));
    return { low: low / 100, high: Math.min(high / 100, 1) };
  }
  if (unit === "rank" || unit === "value share") return { low: value, high: value };
  return asWritten(String(value));
}
