import { type ReactNode, useMemo, useState } from "react";
import { type Link, questionOf } from "../link/link.ts";
import { shellWords } from "../words/shell.ts";
import { useWords } from "../words/words.ts";
import { Dialog } from "./dialog.tsx";
import { screens } from "./screens.ts";
import { useWorkbench, type Workbench } from "./workbench.ts";

interface Entry {
  readonly kind: "screen" | "scenario" | "target";
  readonly name: string;
  readonly to: Partial<Link>;
}

const mostShown = 9;

/** Finds screens, scenarios and countries by any part of their names, and goes there. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(shellWords);
  const workbench = useWorkbench();
  const [text, setText] = useState("");
  const entries = useMemo(() => entriesOf(workbench, words.screens), [workbench, words.screens]);
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter(({ name }) => parts.every((part) => name.toLowerCase().includes(part))).slice(0, mostShown);
  const go = (entry: Entry): void => {
    workbench.change(entry.to);
    onClose();
  };
  return (
    <Dialog title={words.searchTitle} onClose={onClose} className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (found[0]) go(found[0]);
        }}
      >
        <input
          type="search"
          aria-label={words.searchHint}
          placeholder={words.searchHint}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
      <ul>
        {found.map((entry) => (
          <li key={`${entry.kind} ${entry.name}`}>
            <button type="button" onClick={() => go(entry)}>
              <span>{entry.name}</span>
              <small>{words.searchKinds[entry.kind]}</small>
            </button>
          </li>
        ))}
        {found.length === 0 && <li>{words.searchNone(text)}</li>}
      </ul>
    </Dialog>
  );
}

function entriesOf({ scenarios, world, link }: Workbench, names: Readonly<Record<string, string>>): Entry[] {
  const withIndustry = new Set(world.facilities.flatMap(({ industry, country }) => (industry ? [country] : [])));
  return [
    ...screens.map(({ id }): Entry => ({ kind: "screen", name: names[id] ?? id, to: { screen: id } })),
    ...scenarios.map(
      ({ id, title }): Entry => ({ kind: "scenario", name: title, to: { screen: "valve", question: questionOf(id), view: {} } }),
    ),
    ...world.countries
      .filter(({ code }) => withIndustry.has(code))
      .map(({ code, name }): Entry => ({ kind: "target", name, to: { screen: "valve", question: { ...link.question, target: code } } })),
  ];
}
