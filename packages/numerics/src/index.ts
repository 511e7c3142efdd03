export { type Components, components } from "./components.ts";
export { adjacency, type Csr, csr, rowOfEachItem, transpose } from "./csr.ts";
export { exp } from "./exp.ts";
export { log } from "./log.ts";
export { normalCdf } from "./normal-cdf.ts";
export { normalQuantile } from "./normal-quantile.ts";
export { type PhiloxCounter, type PhiloxKey, philox4x32, uniform } from "./philox.ts";
export { pow } from "./pow.ts";
export { sha256 } from "./sha256.ts";
