import { type ReactNode, useEffect, useState } from "react";
import { writeLink } from "../link/write-link.ts";
import { shellWords } from "../words/shell.ts";
import { type Language, languages, useTongue, useWords } from "../words/words.ts";
import { keepLanguage, ownNames } from "./language.ts";
import { Mark } from "./mark.tsx";
import type { Notice } from "./notice.tsx";
import { screens } from "./screens.ts";
import { ShareButtons } from "./share-buttons.tsx";
import { chooseTheme, keptTheme, themes } from "./theme.ts";
import { useWorkbench } from "./workbench.ts";

interface Props {
  readonly onOpen: (what: "help" | "search") => void;
  readonly onNotice: (notice: Notice) => void;
  readonly onLanguage: (language: Language) => void;
}

/** Name, screens, and what can be done with the page as a whole; in a narrow window the last two stand behind one word. */
export function Masthead({ onOpen, onNotice, onLanguage }: Props): ReactNode {
  const words = useWords(shellWords);
  const { language } = useTongue();
  const { link, undo } = useWorkbench();
  const [theme, setTheme] = useState(keptTheme);
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address means that something in the menu, or below it, was chosen
  useEffect(() => setOpen(false), [link]);
  const turnTheme = (): void => {
    const next = themes[(themes.indexOf(theme) + 1) % themes.length]!;
    setTheme(next);
    if (!chooseTheme(next)) onNotice({ message: words.themeNotKept });
  };
  const speak = (next: Language): void => {
    if (!keepLanguage(next)) onNotice({ message: words.languageNotKept });
    onLanguage(next);
  };
  return (
    <header className="masthead" data-open={open ? "" : undefined}>
      <a className="name" href="#/">
        <Mark />
        {words.product}
      </a>
      <span className="here" aria-hidden="true">
        {words.screens[link.screen] ?? link.screen}
      </span>
      <button type="button" className="word menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.menu}
      </button>
      <nav aria-label={words.screensLabel}>
        {screens.map(({ id }) => (
          <a key={id} href={`#${writeLink({ ...link, screen: id, view: {} })}`} aria-current={id === link.screen ? "page" : undefined}>
            {words.screens[id] ?? id}
          </a>
        ))}
      </nav>
      <div className="actions">
        {undo && (
          <button type="button" className="word" onClick={undo}>
            {words.undo}
          </button>
        )}
        <ShareButtons onNotice={onNotice} />
        <button type="button" className="word" onClick={() => onOpen("search")} aria-keyshortcuts="/">
          {words.search}
        </button>
        <button type="button" className="word" onClick={() => onOpen("help")} aria-keyshortcuts="?">
          {words.help}
        </button>
        <button type="button" className="word" onClick={turnTheme}>
          {words.themeLabel(words.theme[theme])}
        </button>
        <select
          className="tongue"
          aria-label={words.language}
          value={language}
          onChange={(event) => speak(languages.find((one) => one === event.target.value) ?? "en")}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {ownNames[one]}
            </option>
          ))}
        </select>
      </div>
    </header>
  );
}
