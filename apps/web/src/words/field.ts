import { countryInText } from "@coercivity/charts";
import { listText } from "./numbers.ts";
import type { Widened, Words } from "./words.ts";

/** The words of the field that stand on more than one screen: what things of the world are called. */
const en = {
  applications: {
    "aircon-lifts": "air conditioners and lifts",
    catalysts: "catalysts",
    ceramics: "ceramics",
    "chip-polishing": "chip polishing",
    "defence-aerospace": "defence and aerospace",
    electronics: "electronics",
    "ev-traction": "electric cars",
    glass: "glass",
    "lasers-fibre": "lasers and fibre",
    machinery: "machinery",
    medical: "medical devices",
    metallurgy: "metallurgy",
    vehicles: "vehicles",
    wind: "wind turbines",
  } as Readonly<Record<string, string>>,
  elements: {
    La: "lanthanum",
    Ce: "cerium",
    NdPr: "neodymium and praseodymium",
    Sm: "samarium",
    Eu: "europium",
    Gd: "gadolinium",
    Tb: "terbium",
    Dy: "dysprosium",
    Ho: "holmium",
    Er: "erbium",
    Tm: "thulium",
    Yb: "ytterbium",
    Lu: "lutetium",
    Y: "yttrium",
  } as Readonly<Record<string, string>>,
  parts: {
    "compressor and lift motors": "compressors, lifts",
    "drive actuators, speakers and small motors": "drives, audio",
    "permanent-magnet generators": "generators",
    "servo motors and spindles": "servo motors",
    "steering, pump and sensor motors": "small motors",
  } as Readonly<Record<string, string>>,
  stages: ["Mine", "Separate", "Metal", "Magnet", "Part", "Industry"],
  industryOf: (application: string, country: string): string => `${application} in ${countryInText(country)}`,
  /** A country's name as it stands within a sentence. */
  inText: (country: string): string => countryInText(country),
  /** What stands between two sentences, and between the parts of a label. */
  between: { sentences: " ", parts: ", " },
  list: (names: readonly string[]): string => listText(names, "and"),
} as const;

export type FieldWords = Widened<typeof en>;
export const fieldWords: Words<FieldWords> = { en, of: ({ field }) => field };
