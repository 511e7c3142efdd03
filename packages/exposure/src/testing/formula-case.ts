import { type Answer, CaseInputs, plainName } from "./case-inputs.ts";
import { concentrationCase } from "./concentration-case.ts";
import { dependenceCase } from "./dependence-case.ts";
import { embeddedCase } from "./embedded-case.ts";
import { euCase } from "./eu-case.ts";
import { geoPolRiskCase, nMinusKCase, usgsCase } from "./index-cases.ts";
import { ioCase } from "./io-case.ts";
import { deMinimisCase, marketCase, optionCase, riskCase, stockCase } from "./market-cases.ts";
import { networkCase } from "./network-case.ts";
import { twoStage } from "./plan-case.ts";
import { jointCase, surviveCase } from "./programme-cases.ts";

/** A numeric case of the reference file: a family of formulas, inputs by name, expected values by name. */
export interface FormulaCase {
  readonly id: string;
  readonly family: string;
  readonly inputs: Record<string, unknown>;
  readonly expected: Record<string, unknown>;
  readonly rel_tol: number;
}

type Formula = (inputs: CaseInputs, expected: Readonly<Record<string, unknown>>) => Answer | Promise<Answer>;

/** Families by every name the notes and the list of families use. */
const families: readonly (readonly [names: readonly string[], formula: Formula])[] = [
  [["concentration", "control", "hhi", "ownership"], concentrationCase],
  [["eu_crm", "eu", "eu_criticality"], euCase],
  [["geopolrisk", "gpr"], geoPolRiskCase],
  [["usgs2021", "usgs_2021", "usgs"], usgsCase],
  [["iea_n_minus_1", "iea", "n_minus_1", "n_minus_k"], nMinusKCase],
  [["dependence", "shares", "reliance", "re_exports"], dependenceCase],
  [["embedded", "embed", "absorbing_chain"], embeddedCase],
  [["io", "icio", "propagation"], ioCase],
  [["network", "chokepoint", "chokepoints", "shapley"], networkCase],
  [["tts", "ttr", "rei"], surviveCase],
  [["joint_production", "joint", "balance"], jointCase],
  [["partial_equilibrium", "pe"], marketCase],
  [["stock", "stockpile"], stockCase],
  [["risk", "cvar"], riskCase],
  [["real_option", "option"], optionCase],
  [["de_minimis", "demin"], deMinimisCase],
  [["two_stage", "strategy", "pillars", "regret"], twoStage],
];

/**
 * Computes every value that can be expected of a case with the functions of this room, under the names the case expects them. `cases` is where
 * a `ref` is looked up. Problems name each input that no formula read.
 */
export async function answerCase(
  one: FormulaCase,
  cases: readonly FormulaCase[],
): Promise<{ readonly answer: Answer; readonly problems: readonly string[] }> {
  const family = plainName(one.family);
  const formula = families.find(([names]) => names.some((name) => plainName(name) === family))?.[1];
  if (!formula)
    throw new RangeError(`no formulas for the family "${one.family}"; known are ${families.map(([[name]]) => name).join(", ")}`);
  const inputs = new CaseInputs({ ...cases.find(({ id }) => id === one.inputs.ref)?.inputs, ...one.inputs });
  const target = String(inputs.any("target", "watched", "on") ?? "CN");
  const answer = await formula(inputs, one.expected);
  const problems = inputs.problems().map((problem) => `${one.family} ${one.id}: ${problem}`);
  return { answer: respelled(answer, one.expected, target) as Answer, problems };
}

/** What a case may call a value that has one meaning in its family; used only where no name is the same but for case and underscores. */
const spellings: readonly (readonly [like: RegExp, name: string])[] = [
  [/any_?stage|touch/i, "any_stage"],
  [/visits|fundamental/i, "visits"],
  [/mine_?(share|origin)|origin|embedded/i, "origin"],
  [/indirect/i, "indirect"],
  [/^net_?import_?reliance/i, "nir"],
  [/^import_?reliance/i, "ir"],
  [/look(ed)?_?through|after_?hub|re_?export/i, "looked_through"],
  [/weight|tonn|mass/i, "by_weight"],
  [/value/i, "by_value"],
  [/direct/i, "direct"],
  [/loss.*(removed|without)|^loss_?by_?node|chokepoint/i, "loss_if_removed"],
  [/served|delivered/i, "served"],
  [/supply_?risk/i, "sr"],
  [/survive/i, "tts"],
  [/exposed/i, "exposed"],
  [/list|critical/i, "listed"],
];

/** The answer with every expected name that it has under another spelling; one number is taken from a map by the target's name or the name's own. */
function respelled(answer: unknown, expected: unknown, target: string): unknown {
  if (Array.isArray(expected) && isMap(answer)) return Object.values(answer);
  if (!isMap(expected)) {
    if (typeof expected !== "number" || !isMap(answer)) return answer;
    const names = Object.keys(answer);
    const named =
      names.find((name) => plainName(name).startsWith(plainName(target))) ??
      names.find((name) => name.split(/[^A-Za-z0-9]+/).includes(target));
    return named === undefined ? undefined : answer[named];
  }
  if (!isMap(answer)) return answer;
  const more = Object.entries(expected).map(([key, wanted]): [string, unknown] => {
    const same = Object.keys(answer).find((name) => name === key) ?? Object.keys(answer).find((name) => plainName(name) === plainName(key));
    const name = same ?? spellings.find(([like, short]) => like.test(key) && short in answer)?.[1];
    // "kachin_share" and "any_stage_CN" say in their name whose share they are.
    const map = same === undefined ? answer[name ?? "origin"] : undefined;
    const whose = isMap(map) ? Object.keys(map).find((one) => plainName(key).includes(plainName(one))) : undefined;
    if (name === undefined) return [key, isMap(map) && whose !== undefined ? map[whose] : undefined];
    return [key, respelled(answer[name], wanted, whose ?? target)];
  });
  return { ...answer, ...Object.fromEntries(more.filter(([, value]) => value !== undefined)) };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
