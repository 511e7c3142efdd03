import type { Sampling } from "@coercivity/study";
import { Option } from "commander";
import { say } from "../study/say.ts";

const samplings: readonly Sampling[] = ["latin-hypercube", "sobol"];

/** `--sampling`: how the draws fill the ranges. */
export function samplingOption(): Option {
  return new Option("--sampling <how>", say.optionSampling).choices(samplings).default("latin-hypercube");
}
