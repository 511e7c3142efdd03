import type { ReactNode } from "react";

interface Props<Key extends string> {
  readonly label: string;
  readonly options: readonly (readonly [key: Key, words: string])[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
}

/** A few words of which one is chosen. */
export function Choice<Key extends string>({ label, options, chosen, onChoose }: Props<Key>): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend around three words
    <div className="choice" role="group" aria-label={label}>
      {options.map(([key, words]) => (
        <button key={key} type="button" className="word" aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          {words}
        </button>
      ))}
    </div>
  );
}
