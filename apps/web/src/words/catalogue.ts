import type { ChartMessages } from "@coercivity/charts";
import type { BehindWords } from "./behind.ts";
import type { DerivationWords } from "./derivation.ts";
import type { ExposureWords } from "./exposure.ts";
import type { FieldWords } from "./field.ts";
import type { FigureWords } from "./figure.ts";
import type { LeverWords } from "./levers.ts";
import type { Names } from "./names.ts";
import type { NumberManner } from "./numbers.ts";
import type { ShellWords } from "./shell.ts";
import type { ValveWords } from "./valve.ts";
import { english, type Language, type Tongue } from "./words.ts";

/** Everything that the page says in a language other than English. */
export interface Catalogue {
  readonly numbers: NumberManner;
  readonly names: Names;
  readonly shell: ShellWords;
  readonly figure: FigureWords;
  readonly derivation: DerivationWords;
  readonly behind: BehindWords;
  readonly field: FieldWords;
  readonly levers: LeverWords;
  readonly valve: ValveWords;
  readonly exposure: ExposureWords;
  readonly charts: ChartMessages;
}

/** Fetches what a language says, and, without waiting for them, its faces: the system's own stand until they are here. */
export async function tongueOf(language: Language): Promise<Tongue> {
  switch (language) {
    case "en":
      return english;
    case "ko":
      import("./ko/faces.ts").catch(() => {});
      return { language, catalogue: (await import("./ko/catalogue.ts")).ko };
    case "ja":
      import("./ja/faces.ts").catch(() => {});
      return { language, catalogue: (await import("./ja/catalogue.ts")).ja };
  }
}
