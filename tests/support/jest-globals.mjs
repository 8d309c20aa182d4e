// What `@jest/globals` is to tests that Node loads: the functions of the test file that is running.
export let afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test;

export function use(globals) {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = globals);
}
