import { type ComponentType, lazy, type ReactNode } from "react";
import { shellWords } from "../words/shell.ts";
import { english, useTongue, useWords } from "../words/words.ts";
import { screens } from "./screens.ts";
import { SpokenIn } from "./spoken-in.tsx";

const loaded: Readonly<Record<string, ComponentType>> = Object.fromEntries(
  screens.map(({ id, load }) => [id, lazy(async () => ({ default: await load() }))]),
);

/** The screen that an address names, fetched when it is first shown; one that nobody has translated says so and speaks English. */
export function ScreenOutlet({ id }: { readonly id: string }): ReactNode {
  const tongue = useTongue();
  const words = useWords(shellWords);
  const Found = loaded[id];
  const screen = screens.find((one) => one.id === id);
  if (!Found || !screen) return null;
  if (tongue.language === "en" || !screen.englishOnly) return <Found />;
  return (
    <>
      <p className="small untranslated">{words.englishOnly}</p>
      <div lang="en">
        <SpokenIn tongue={english}>
          <Found />
        </SpokenIn>
      </div>
    </>
  );
}
