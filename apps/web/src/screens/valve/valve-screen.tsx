import type { ReactNode } from "react";
import { useWorkbench } from "../../app/workbench.ts";

/** What happens if someone closes the valve. */
export function ValveScreen(): ReactNode {
  const { first } = useWorkbench();
  return (
    <h1 id="finding" tabIndex={-1}>
      {first.summary.scenario}
    </h1>
  );
}
