import type { ReactNode } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

/** A slot of the question: words of the sentence that open the choices they stand for. The select lies unseen over the words, so that they flow. */
export function Slot({ label, value, options, onChange }: Props): ReactNode {
  const text = options.find((one) => one.value === value)?.text ?? value;
  return (
    <span className="slot">
      <span aria-hidden="true">{text}</span>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </span>
  );
}
