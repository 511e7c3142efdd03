import { type InkName, ink } from "@coercivity/charts";
import type { World } from "@coercivity/domain";
import type { Hop } from "@coercivity/engine";
import type { ReactNode } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { useRequest } from "../../engine/use-request.ts";
import type { Question } from "../../link/link.ts";
import { capital, numberText, shareText } from "../../words/numbers.ts";
import { type ValveWords, valveWords } from "../../words/valve.ts";
import { useWords } from "../../words/words.ts";
import type { Speaking } from "./valve-context.ts";

interface Props {
  readonly question: Question;
  readonly facility: string;
  readonly day: number;
  readonly speaking: Speaking;
  readonly choices: readonly string[];
  readonly onChoose: (facility: string) => void;
}

/** The chain of causes behind one industry on one day, from the measure to the halt. */
export function WhyChain({ question, facility, day, speaking, choices, onChoose }: Props): ReactNode {
  const words = useWords(valveWords).why;
  const { world } = useWorkbench();
  const { reply } = useRequest("why", { question, facility, day });
  const name = speaking.industryName(facility);
  const hops = reply?.hops.filter((hop, i) => hop.kind !== "facility" || i === 0 || hop.heldBackBy !== "input") ?? [];
  const title = !reply
    ? words.waiting
    : reply.bound
      ? words.title(name, shareText(tidy(reply.level)), reply.day)
      : words.nothing(name, reply.day);
  return (
    <section className="figure why" id="why" aria-labelledby="why-title">
      <h2 id="why-title" tabIndex={-1}>
        {title}
      </h2>
      <p className="subtitle">{words.subtitle}</p>
      {choices.length > 1 && (
        <label className="lane-choice no-paper">
          <span className="unseen">{words.choose}</span>
          <select value={facility} onChange={(event) => onChoose(event.target.value)}>
            {choices.map((id) => (
              <option key={id} value={id}>
                {capital(speaking.industryName(id))}
              </option>
            ))}
          </select>
        </label>
      )}
      <ol className="chain">
        {[...hops].reverse().map((hop, i) => {
          const said = saidOf(hop, words, speaking, world);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a hop is its place on the way
            <li key={i} style={{ "--hop": said.ink ? ink(said.ink) : ink("ink-2") } as React.CSSProperties}>
              <span>{words.kinds[hop.kind]}</span>
              <b>{said.name}</b>
              <span>{said.text}</span>
              <strong>{said.strong}</strong>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface Said {
  readonly name: string;
  readonly text: string;
  readonly strong: string;
  readonly ink: InkName | undefined;
}

function saidOf(
  hop: Hop,
  words: ValveWords["why"],
  { streamName, countryName, industryName, plantName, called }: Speaking,
  world: World,
): Said {
  const pool = (id: string): string => {
    const found = world.pools.find((one) => one.id === id);
    return found ? `${capital(streamName(found.stream))}, ${countryName(found.country)}` : id;
  };
  const place = (id: string): string => {
    const found = world.facilities.find((one) => one.id === id);
    return found?.industry ? capital(industryName(id)) : found ? plantName(id) : pool(id);
  };
  /** What a response is about: a plant, a pool, or a stream alone. */
  const matter = (id: string): string => (world.streams.some((one) => one.id === id) ? capital(streamName(id)) : place(id));
  const inkOf = (id: string): InkName | undefined => {
    const stream = world.pools.find((one) => one.id === id)?.stream ?? id;
    const stage = world.facilities.find((one) => one.id === id)?.stage ?? world.streams.find((one) => one.id === stream)?.stage;
    return stage && inkOfStage[stage];
  };
  switch (hop.kind) {
    case "measure":
      return { name: called(hop.title), text: hop.id, strong: words.left(shareText(tidy(hop.left))), ink: "a" };
    case "facility":
      return {
        name: place(hop.facility),
        text: words.held[hop.heldBackBy] ?? "",
        strong: words.level(shareText(tidy(hop.level))),
        ink: inkOf(hop.facility),
      };
    case "input":
      return {
        name: capital(streamName(hop.stream)),
        text: words.since(hop.shortSinceDay),
        strong: words.stock(numberText(tidy(hop.stockDays)), numberText(tidy(hop.normalStockDays))),
        ink: inkOf(hop.stream),
      };
    case "link": {
      const from = world.pools.find((one) => one.id === hop.from)?.country ?? hop.from;
      const to = world.facilities.find((one) => one.id === hop.to)?.country ?? hop.to;
      return {
        name: words.way(countryName(from), countryName(to)),
        text: words.sent(streamName(hop.stream), shareText(tidy(hop.sentShare))),
        strong: words.because[hop.because] ?? hop.because,
        ink: inkOf(hop.stream),
      };
    }
    case "pool":
      return {
        name: pool(hop.pool),
        text: "",
        strong: words.made(shareText(tidy(hop.madeShare)), shareText(tidy(hop.stockShare))),
        ink: inkOf(hop.pool),
      };
    case "surge":
      return {
        name: pool(hop.pool),
        text: "",
        strong: words.asked(shareText(tidy(hop.demandShare)), place(hop.buyer)),
        ink: inkOf(hop.pool),
      };
    case "response":
      return {
        name: capital(called(hop.title)),
        text: matter(hop.about),
        strong: words.response(shareText(tidy(hop.share)), hop.atMost, hop.beginsDay),
        ink: inkOf(hop.about),
      };
    case "end":
      return { name: place(hop.at), text: "", strong: words.ends[hop.why] ?? hop.why, ink: inkOf(hop.at) };
  }
}

const inkOfStage: Readonly<Record<string, InkName>> = {
  mine: "mine",
  crack: "mine",
  separate: "separate",
  metal: "metal",
  magnet: "magnet",
  part: "part",
  product: "industry",
};

/** To a tenth of a per cent: finer than any reader needs here. */
function tidy(value: number): number {
  return Math.round(value * 1000) / 1000;
}
