import type { Influence, Swing } from "@coercivity/study";
import { type ReactNode, useId, useMemo, useState } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { countChanges, type Question, questionOf } from "../../link/link.ts";
import { writePinned } from "../../link/pinned.ts";
import { DerivationDialog } from "../../parts/derivation-dialog.tsx";
import { derivationWords } from "../../words/derivation.ts";
import { leverWords } from "../../words/levers.ts";
import { shareText, usdText } from "../../words/numbers.ts";
import { valveWords } from "../../words/valve.ts";
import { useWords } from "../../words/words.ts";
import { type Lever, leversOf } from "./lever-list.ts";
import type { NumberGroup } from "./number-name.ts";
import type { Speaking } from "./valve-context.ts";

interface Props {
  readonly question: Question;
  readonly speaking: Speaking;
  readonly matters: readonly Influence[];
  readonly swings: readonly Swing[] | undefined;
  /** GDP of the target in a year, USD; `undefined` where it is not one country. */
  readonly gdpUsd: number | undefined;
}

const groups: readonly NumberGroup[] = ["issuer", "others", "target", "chain"];
/** Levers in view before more are asked for. */
const first = 9;
const wordCountries = (codes: readonly string[], name: (code: string) => string): string => codes.map(name).join(", ");

/** The numbers that can be moved, each with what it pulls: the rail is the tornado. */
export function LeverRail({ question, speaking, matters, swings, gdpUsd }: Props): ReactNode {
  const words = useWords(valveWords).levers;
  const { change, link } = useWorkbench();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState(false);
  const levers = useMemo(() => leversOf(matters, swings, speaking.names), [matters, swings, speaking]);
  const held = levers.filter(({ path }) => path in question.fixed);
  const shown = all ? levers : [...new Set([...levers.slice(0, first), ...held])];
  const strongest = Math.max(0, ...levers.map(({ pull = 0 }) => pull));
  const money = (usd: number): string => (gdpUsd ? shareText(usd / gdpUsd) : usdText(usd));
  const { parent, scenario, countryName } = speaking;
  const changes = countChanges(question);
  const issuers = [...new Set(scenario.measures.map(({ issuer }) => issuer))];
  const title: Readonly<Record<NumberGroup, string>> = {
    issuer: words.groups.issuer(wordCountries(issuers, countryName)),
    target: words.groups.target(speaking.target, scenario.target.length > 1),
    others: words.groups.others,
    chain: words.groups.chain,
  };
  const fix = (path: string, value: number | undefined, how: "push" | "replace"): void => {
    const { [path]: _, ...rest } = question.fixed;
    change({ question: { ...question, fixed: value === undefined ? rest : { ...rest, [path]: value } } }, how);
  };
  return (
    <aside className="levers no-paper" data-open={open ? "" : undefined} aria-labelledby="levers-title">
      <div className="levers-head">
        <h2 id="levers-title">{words.title}</h2>
        <button type="button" className="word sheet-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.close : words.more(Math.max(0, levers.length - 3))}
        </button>
      </div>
      <p className="small">{words.subtitle(gdpUsd ? words.money.gdp : words.money.usd)}</p>
      <div className="lever-groups">
        {groups.map((group) => {
          const own = shown.filter((lever) => lever.group === group);
          return own.length === 0 ? null : (
            <section key={group} aria-label={title[group]}>
              <h3>{title[group]}</h3>
              {own.map((lever) => (
                <LeverRow
                  key={lever.path}
                  lever={lever}
                  held={question.fixed[lever.path]}
                  share={strongest > 0 ? (lever.pull ?? 0) / strongest : 0}
                  rank={levers.indexOf(lever)}
                  pull={lever.pull === undefined ? undefined : money(lever.pull)}
                  onFix={fix}
                />
              ))}
            </section>
          );
        })}
      </div>
      <p className="lever-actions">
        <span>{changes === 0 ? words.noChanges(parent.title) : words.changes(changes, parent.title)}</span>{" "}
        {levers.length > first && (
          <button type="button" className="word all-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words.fewer : words.more(levers.length - shown.length)}
          </button>
        )}{" "}
        {changes > 0 && (
          <button type="button" className="word" onClick={() => change({ question: { ...questionOf(parent.id), draws: question.draws } })}>
            {words.resetAll}
          </button>
        )}{" "}
        <PinButton question={question} pinned={link.view.b} />
      </p>
    </aside>
  );
}

function PinButton({ question, pinned }: { readonly question: Question; readonly pinned: string | undefined }): ReactNode {
  const words = useWords(valveWords).levers;
  const { change, link } = useWorkbench();
  const { b: _, ...view } = link.view;
  const pin = (): void => change({ view: { ...view, b: writePinned(question) } });
  return pinned === undefined ? (
    <button type="button" className="word" onClick={pin}>
      {words.pinB}
    </button>
  ) : (
    <button type="button" className="word of-b" onClick={() => change({ view })}>
      {words.unpinB}
    </button>
  );
}

interface RowProps {
  readonly lever: Lever;
  readonly held: number | undefined;
  /** Length of its bar, of the longest. */
  readonly share: number;
  readonly rank: number;
  readonly pull: string | undefined;
  readonly onFix: (path: string, value: number | undefined, how: "push" | "replace") => void;
}

function LeverRow({ lever, held, share, rank, pull, onFix }: RowProps): ReactNode {
  const words = useWords(valveWords).levers;
  const { unitValue } = useWords(leverWords);
  const id = useId();
  const { path, name, value, low, high, unit, min, max, step, unverified, quantity } = lever;
  const [asked, setAsked] = useState(false);
  const { why, whyOf } = useWords(derivationWords);
  const say = (at: number): string => unitValue(at, unit);
  const place = (at: number): string => `${((100 * (at - min)) / (max - min)).toFixed(2)}%`;
  const drawn = words.drawn(say(low), say(high));
  return (
    <div className="lever" data-held={held === undefined ? undefined : ""} data-rank={rank < 3 ? "first" : undefined}>
      <label htmlFor={id}>{name}</label>
      <output htmlFor={id}>{say(held ?? value)}</output>
      <div className="track" style={{ "--low": place(low), "--high": place(high), "--value": place(value) } as React.CSSProperties}>
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={held ?? value}
          aria-valuetext={`${held === undefined ? say(value) : words.heldAt(say(held))}; ${drawn}${unverified ? `; ${words.declaredUnverified}` : ""}`}
          onChange={(event) => onFix(path, Number(event.target.value), held === undefined ? "push" : "replace")}
        />
      </div>
      <p className="pull">
        {pull !== undefined && <span className="bar" style={{ width: `${(55 * share).toFixed(1)}%` }} />}
        {pull !== undefined && <span title={words.pull(pull)}>{pull}</span>}
        {held !== undefined && (
          <button type="button" className="word" onClick={() => onFix(path, undefined, "push")} aria-label={words.resetOf(name)}>
            {words.reset}
          </button>
        )}
        <button type="button" className="word why" onClick={() => setAsked(true)} aria-label={whyOf(name)}>
          {why}
        </button>
      </p>
      {asked && (
        <DerivationDialog
          name={name}
          quantity={quantity}
          value={say(value)}
          low={say(low)}
          high={say(high)}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  );
}
