import { type ReactNode, useRef } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

/** Browsers that cannot open a select by script get words that do not flow over lines, so that the select lies over all of them. */
const opensByScript = typeof HTMLSelectElement !== "undefined" && "showPicker" in HTMLSelectElement.prototype;

/**
 * A slot of the question: words of the sentence that open the choices they stand for. The select lies unseen over the words, so that they flow. Where they
 * flow over more than one line it covers hardly any of them: there the words themselves open it.
 */
export function Slot({ label, value, options, onChange }: Props): ReactNode {
  const select = useRef<HTMLSelectElement>(null);
  const text = options.find((one) => one.value === value)?.text ?? value;
  const openChoices = (): void => {
    select.current?.focus();
    try {
      select.current?.showPicker();
    } catch {
      // It has the focus, and a key opens it.
    }
  };
  return (
    <span className="slot" data-whole={opensByScript ? undefined : ""}>
      {/* For a pointer; keys and readers meet the select. */}
      <span aria-hidden="true" onClick={openChoices}>
        {text}
      </span>
      <select ref={select} aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </span>
  );
}
