import type { Catalogue } from "../catalogue.ts";
import "../../style/east.css";
import { behind } from "./behind.ts";
import { charts } from "./charts.ts";
import { exposure } from "./exposure.ts";
import { field, levers } from "./field.ts";
import { names } from "./names.ts";
import { derivation, figure, shell } from "./shell.ts";
import { valve } from "./valve.ts";

/** Japanese, in the words of the country’s ministries and trade press: docs/words-ko-ja.md. */
export const ja: Catalogue = {
  numbers: {
    percent: (number) => `${number}%\u2060`,
    sums: [
      [1e12, "兆ドル"],
      [1e8, "億ドル"],
      [1e4, "万ドル"],
      [1, "ドル"],
    ],
    unitGap: "",
    date: (year, month, day) => `${year}年${month}月${day}日`,
  },
  names,
  shell,
  figure,
  derivation,
  behind,
  field,
  levers,
  valve,
  exposure,
  charts,
};
