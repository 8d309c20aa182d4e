// Fails any test that prints: below the command line the console is silent, and a vendor's warning is a finding.
import { afterEach, beforeEach, expect, jest } from '@jest/globals';

const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;

beforeEach(() => {
  for (const method of METHODS) jest.spyOn(console, method).mockImplementation(() => undefined);
});

afterEach(() => {
  const printed = METHODS.flatMap((method) => {
    const { calls } = (console[method] as unknown as jest.Mock).mock;
    return calls.map((call) => `console.${method}: ${call.map(String).join(' ')}`);
  });
  jest.restoreAllMocks();
  expect(printed).toEqual([]);
});
