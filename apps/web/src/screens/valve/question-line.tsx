import type { Measure, Quantity } from "@coercivity/domain";
import type { ReactNode } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { type Question, questionOf } from "../../link/link.ts";
import { Sentence } from "../../parts/sentence.tsx";
import { Slot } from "../../parts/slot.tsx";
import { dateText, shareText } from "../../words/numbers.ts";
import { valveWords } from "../../words/valve.ts";
import { useWords } from "../../words/words.ts";
import type { Speaking } from "./valve-context.ts";

const endDays = [30, 90, 180, 365, 730] as const;
const horizons = [365, 730, 1096] as const;
const strengths = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;
const strong = ["hold", "permit", "capacity", "outputShare"] as const;

/** The question as a sentence; each slot opens what may stand in it. */
export function QuestionLine({ question, speaking }: { readonly question: Question; readonly speaking: Speaking }): ReactNode {
  const words = useWords(valveWords).question;
  const { scenarios, world, link, change } = useWorkbench();
  const { parent, scenario, countryName, target } = speaking;
  const ask = (part: Partial<Question>): void => change({ question: { ...question, ...part } });
  const industrial = [...new Set(world.facilities.flatMap(({ industry, country }) => (industry ? [country] : [])))];
  const issuers = new Set(parent.measures.map(({ issuer }) => issuer));
  const targets = industrial.filter((code) => !issuers.has(code)).sort((a, b) => (countryName(a) < countryName(b) ? -1 : 1));
  const main = mainNumber(scenario.measures);
  const horizon = scenario.horizonDays;
  const countryNames = (codes: readonly string[]): string => codes.map(countryName).join(", ");
  const { target: _, endsAfterDays: __, horizonDays: ___, ...rest } = question;
  const said = {
    target: countryNames(question.target === undefined ? parent.target : [question.target]),
    scenario: words.phrases[question.scenario] ?? parent.title,
    horizon: words.horizonOf(horizon),
  };
  const acts = scenario.measures.length > 0;
  const text = words.sentence(
    { severity: main && words.severity[main.part], from: acts ? dateText(firstDay(scenario.measures)) : undefined },
    said,
  );
  const slots = {
    target: (
      <Slot
        label={words.target}
        value={question.target ?? ""}
        options={[
          { value: "", text: target === "" ? "" : countryNames(parent.target) },
          ...targets.map((code) => ({ value: code, text: countryName(code) })),
        ]}
        onChange={(code) =>
          change({ question: code === "" ? without(question, "target") : { ...question, target: code }, view: keep(link.view) })
        }
      />
    ),
    scenario: (
      <Slot
        label={words.scenario}
        value={question.scenario}
        options={scenarios.map(({ id, title }) => ({ value: id, text: words.phrases[id] ?? title }))}
        onChange={(id) => change({ question: { ...questionOf(id), draws: question.draws }, view: keep(link.view) })}
      />
    ),
    strength: main && (
      <Slot
        label={words.strength}
        value={String(question.fixed[main.path] ?? "")}
        options={[
          { value: "", text: shareText(main.quantity.value) },
          ...withOwn(strengths, question.fixed[main.path]).map((share) => ({ value: String(share), text: shareText(share) })),
        ]}
        onChange={(value) => {
          const { [main.path]: ____, ...others } = question.fixed;
          ask({ fixed: value === "" ? others : { ...others, [main.path]: Number(value) } });
        }}
      />
    ),
    ends: (
      <Slot
        label={words.ends}
        value={String(question.endsAfterDays ?? "")}
        options={[
          { value: "", text: words.endsAs },
          { value: "0", text: words.endsNever },
          ...withOwn(endDays, question.endsAfterDays || undefined).map((days) => ({ value: String(days), text: words.endsAfter(days) })),
        ]}
        onChange={(value) =>
          value === "" ? change({ question: without(question, "endsAfterDays") }) : ask({ endsAfterDays: Number(value) })
        }
      />
    ),
    horizon: (
      <Slot
        label={words.horizon}
        value={String(horizon)}
        options={withOwn(horizons, horizon).map((days) => ({ value: String(days), text: words.horizonOf(days) }))}
        onChange={(value) =>
          change({
            question: Number(value) === parent.horizonDays ? { ...rest, ...kept(question) } : { ...question, horizonDays: Number(value) },
          })
        }
      />
    ),
  };
  return (
    <p className="question">
      <Sentence text={text} slots={slots} />
    </p>
  );
}

function kept({ target, endsAfterDays }: Question): Partial<Question> {
  return { ...(target === undefined ? {} : { target }), ...(endsAfterDays === undefined ? {} : { endsAfterDays }) };
}

function without(question: Question, name: "target" | "endsAfterDays"): Question {
  const { [name]: _, ...rest } = question;
  return rest;
}

/** What of the view still makes sense for another question. */
function keep({ element }: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return element === undefined ? {} : { element };
}

function withOwn(values: readonly number[], own: number | undefined): readonly number[] {
  return own === undefined || values.includes(own) ? values : [...values, own].sort((a, b) => a - b);
}

function firstDay(measures: readonly Measure[]): string {
  return measures.map(({ effective }) => effective).sort()[0]!;
}

/** The number that says how hard the measures are: of the measure that leaves least. */
export function mainNumber(measures: readonly Measure[]): { path: string; part: string; quantity: Quantity } | undefined {
  const found = measures.flatMap((measure) =>
    strong.flatMap((part) => {
      const quantity = (measure as unknown as Readonly<Record<string, Quantity | undefined>>)[part];
      // A ban on one use is not what the question turns on.
      if (!quantity || ("applications" in measure && measure.applications)) return [];
      return [{ path: `measures.${measure.id}.${part}`, part, quantity, leaves: part === "hold" ? 1 - quantity.value : quantity.value }];
    }),
  );
  return found.sort((a, b) => a.leaves - b.leaves)[0];
}
