import { InvalidArgumentError, Option } from "commander";
import { say } from "../study/say.ts";
import { positiveNumber } from "./whole-number.ts";

/** Each thread takes its own 60 MB and compiles for itself; beyond the cores of a large machine more of them gain nothing. */
const mostWorkers = 64;

/** `--workers`: how many threads draw. */
export function workersOption(): Option {
  return new Option("--workers <n>", say.optionWorkers).argParser((text) => {
    const count = positiveNumber(text);
    if (count > mostWorkers) throw new InvalidArgumentError(say.tooManyWorkers(count, mostWorkers));
    return count;
  });
}
