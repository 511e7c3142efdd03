import { measureCountries, measureLinks } from "@coercivity/engine";
import { eventStatus, readRules, ruleStatus, scenarioContext, suspensionOf } from "@coercivity/ledger";
import { Command, Option } from "commander";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { type ListedEvent, type ListedMeasure, linksCsv, measuresCsv, measuresText } from "../present/measures-text.ts";
import { knownAs } from "../typed-problem.ts";
import { openWorkspace, refuse } from "../workspace.ts";
import { day } from "./day.ts";

interface ListFlags {
  readonly on?: string;
  readonly affecting?: string;
  readonly ended?: true;
  readonly events?: true;
  readonly links?: true;
  readonly json?: true;
  readonly csv?: true;
}

/** `measures list`. */
export function measuresCommand(io: Io): Command {
  const command = new Command("measures").description(messages.measures);
  command
    .command("list", { isDefault: true })
    .description(messages.measuresList)
    .option("--on <day>", messages.optionOn, day)
    .option("--affecting <country>", messages.optionAffecting)
    .option("--ended", messages.optionEnded)
    .option("--events", messages.optionEvents)
    .option("--links", messages.optionLinks)
    .addOption(new Option("--json", messages.optionJson))
    .addOption(new Option("--csv", messages.optionMeasuresCsv).conflicts("json"))
    .action((flags: ListFlags) => list(io, flags));
  return command;
}

async function list(io: Io, { on, affecting, ended, events: withEvents, links, json, csv }: ListFlags): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  const { bundle } = workspace;
  const countries = bundle.world.countries.map(({ code }) => code);
  const unknown = knownAs("country", affecting, countries);
  if (unknown.length > 0) return refuse(io, unknown);
  const book = await readRules(workspace.root, scenarioContext(bundle.world));
  if (book.problems.length > 0) return refuse(io, book.problems);

  const measures = book.rules.flatMap((rule): ListedMeasure[] => {
    const status = on === undefined ? undefined : ruleStatus(rule, book, on);
    if (on !== undefined && status === undefined) return [];
    const all = measureLinks(bundle, rule.measure);
    const touched = affecting === undefined ? all : all.filter(({ from, to }) => from === affecting || to === affecting);
    if (affecting !== undefined && touched.length === 0 && !measureCountries(bundle, rule.measure).has(affecting)) return [];
    if (status === "ended" && !ended) return [];
    const until = on === undefined ? undefined : suspensionOf(rule.id, book, on)?.ended;
    return [{ rule, status, links: touched, ...(until === undefined ? {} : { suspendedUntil: until }) }];
  });
  const events = book.events.flatMap((event): ListedEvent[] => {
    const status = on === undefined ? undefined : eventStatus(event, on);
    return (on !== undefined && status === undefined) || (status === "ended" && !ended) ? [] : [{ event, status }];
  });
  measures.sort((a, b) => text(a.rule.measure.effective, b.rule.measure.effective) || text(a.rule.id, b.rule.id));
  events.sort((a, b) => text(a.event.row.effective, b.event.row.effective) || text(a.event.id, b.event.id));
  if (json)
    io.stdout(`${JSON.stringify({ on, affecting, measures: measures.map(plain), events: events.map(plainEvent) }, undefined, 2)}\n`);
  else if (csv) io.stdout(links ? linksCsv(measures) : measuresCsv(measures, withEvents ? events : []));
  else {
    io.stdout(measuresText(io, measures, withEvents ? events : [], links === true));
    io.stderr(`${messages.measuresFoot(on, affecting, measures.length, events.length)}\n`);
  }
}

function plain({ rule, status, links, suspendedUntil }: ListedMeasure) {
  const { legal, sources, ...measure } = rule.measure;
  const { items, status: recorded } = rule.row;
  return { id: rule.id, row: rule.row.id, status, recorded, suspendedUntil, legal, items, sources, measure, links };
}

function plainEvent({ event, status }: ListedEvent) {
  const { id, kind, why, row } = event;
  const { issuer, announced, effective, ended, legal, items, sources } = row;
  return { id, kind, status, issuer, announced, effective, ended, legal, items, why, sources };
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
