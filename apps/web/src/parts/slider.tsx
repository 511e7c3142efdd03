import { type ReactNode, useId } from "react";

interface Props {
  readonly name: string;
  readonly value: number;
  /** The value in words. */
  readonly words: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Whether it stands elsewhere than by itself, and is marked for it. */
  readonly moved?: boolean;
  readonly onMove: (value: number) => void;
}

/** A number that is moved along its range, with its name and what it says now above it. */
export function Slider({ name, value, words, min, max, step, moved, onMove }: Props): ReactNode {
  const id = useId();
  return (
    <div className="slider" data-moved={moved ? "" : undefined}>
      <label htmlFor={id}>{name}</label>
      <output htmlFor={id}>{words}</output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={words}
        onChange={(event) => onMove(Number(event.target.value))}
      />
    </div>
  );
}
