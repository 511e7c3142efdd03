export type { SchemaIssue } from "./issue.ts";
export { keysAt } from "./keys-at.ts";
