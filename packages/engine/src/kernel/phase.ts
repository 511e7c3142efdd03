/**
 * A phase of a step, bound to one model and one state: `t` is the number of the step. What a phase works on it reads from the two ahead of its loops.
 * Then the compiler knows each array by its address, and a read costs a comparison and a load; of arrays that are handed over, or first read inside a
 * loop, it asks anew at each read what they are and where. That holds for the first model and state that a thread binds; others run as ever, at two thirds of the speed.
 */
export type Phase = (t: number) => void;

/** Phases one after the other. */
export function inTurn(...phases: readonly Phase[]): Phase {
  return (t) => {
    for (const phase of phases) phase(t);
  };
}
