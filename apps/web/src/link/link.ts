/**
 * The page as an address: what is asked, what differs from the parent scenario, and how it is looked at. Everything on a screen follows from this and
 * from the data that the page was built with, so that a link reproduces every number.
 */
export interface Link {
  /** Name of the screen. */
  readonly screen: string;
  readonly question: Question;
  /** What the screen itself remembers: chosen element, day, pinned comparison. Short names, plain text. */
  readonly view: Readonly<Record<string, string>>;
  /** What the link was made with; absent where nothing was copied yet. */
  readonly made?: Made;
}

/** A parent scenario and what differs from it. Fields that are absent are the parent's. */
export interface Question {
  readonly scenario: string;
  /** Whom the measures are aimed at instead, one country code. */
  readonly target?: string;
  /** Days after the start on which all measures end; 0 for "without an end". */
  readonly endsAfterDays?: number;
  readonly horizonDays?: number;
  /** Measures taken away, by id. */
  readonly without: readonly string[];
  /** Numbers that are held at a value instead of being drawn, by their path. */
  readonly fixed: Readonly<Record<string, number>>;
  readonly seed?: number;
  readonly draws: number;
}

/** What a copied link says of the model that it was made with, so that a later one can show both. */
export interface Made {
  /** First twelve digits of the model's hash. */
  readonly model: string;
  /** Loss of the target over the run, USD: median, 5 % and 95 % of the draws. */
  readonly lossUsd: readonly [median: number, low: number, high: number];
}

/** Draws that a question has unless it says otherwise; the command's own default. */
export const usualDraws = 200;
/** Most draws that a link may ask for. */
export const mostDraws = 10_000;

/** The question that a bare scenario name asks. */
export function questionOf(scenario: string): Question {
  return { scenario, without: [], fixed: {}, draws: usualDraws };
}

/** Whether two questions are the same, whatever the order in which they were put together. */
export function sameQuestion(a: Question, b: Question): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted({ without, fixed, ...rest }: Question): unknown {
  const entries = Object.entries(rest).filter(([, value]) => value !== undefined);
  return [entries.sort(([a], [b]) => (a < b ? -1 : 1)), [...without].sort(), Object.entries(fixed).sort(([a], [b]) => (a < b ? -1 : 1))];
}

/** How many things a question changes in its parent. */
export function countChanges({ target, endsAfterDays, horizonDays, without, fixed, seed }: Question): number {
  const single = [target, endsAfterDays, horizonDays, seed].filter((one) => one !== undefined).length;
  return single + without.length + Object.keys(fixed).length;
}
