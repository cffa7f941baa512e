/**
 * What a contract suite needs of a test runner. `{ describe, it }` of vitest or of `node:test` will do, so that the kit
 * depends on neither; expectations are checked with `node:assert`.
 */
export interface TestRunner {
  readonly describe: (name: string, body: () => undefined) => unknown;
  readonly it: (name: string, body: () => Promise<undefined> | undefined) => unknown;
}
