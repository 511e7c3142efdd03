import type { Catalogue } from "../catalogue.ts";
import "../../style/east.css";
import { behind } from "./behind.ts";
import { charts } from "./charts.ts";
import { exposure } from "./exposure.ts";
import { field, levers } from "./field.ts";
import { names } from "./names.ts";
import { derivation, figure, shell } from "./shell.ts";
import { valve } from "./valve.ts";

/** Korean, in the words of the country’s ministries and trade press: docs/words-ko-ja.md. */
export const ko: Catalogue = {
  numbers: {
    percent: (number) => `${number}%\u2060`,
    sums: [
      [1e12, "조\u00a0달러"],
      [1e8, "억\u00a0달러"],
      [1e4, "만\u00a0달러"],
      [1, "달러"],
    ],
    unitGap: "",
    date: (year, month, day) => `${year}년 ${month}월 ${day}일`,
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
