import type { core } from "zod";

/** One thing a schema found wrong, as zod says it: a code, a path and details; a reader joins it to a place in a file. */
export type SchemaIssue = core.$ZodIssue;
