export { exp } from "./exp.ts";
export { log } from "./log.ts";
export { type PhiloxCounter, type PhiloxKey, philox4x32, uniform } from "./philox.ts";
export { pow } from "./pow.ts";
