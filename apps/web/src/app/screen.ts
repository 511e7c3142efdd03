import type { ComponentType } from "react";

/** A screen of the workbench: one folder under `screens/`, loaded when it is first shown. */
export interface Screen {
  /** Its name in the address. */
  readonly id: string;
  /** That nobody has translated its words yet, so that it is said in English whatever the page speaks. */
  readonly englishOnly?: true;
  /** Fetches its code; the component takes what it needs from `useWorkbench`. */
  readonly load: () => Promise<ComponentType>;
}
