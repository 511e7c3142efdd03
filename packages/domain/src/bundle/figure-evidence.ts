/** A figure that moves when another is forced to be true. */
export interface Given {
  readonly id: string;
  readonly published: number;
  /** In the best fit, and with the other figure forced. */
  readonly before: number;
  readonly after: number;
  readonly missBefore: number;
  readonly missAfter: number;
}

/** How far the facts pin one published figure's quantity, and what would have to give for the figure to hold as published. */
export interface FigureEvidence {
  /** The figure's id, as in the residual table. */
  readonly id: string;
  /** Least and most of the quantity with the fact loss within 2 % of the best, in its own unit; none for shares, whose two sides move together. */
  readonly free?: { readonly low: number; readonly high: number };
  /** Figures that move when this one is forced, the worst first; none where it holds already. */
  readonly gives?: readonly Given[];
  /** Why nothing can make it hold. */
  readonly cannotHold?: readonly string[];
}
