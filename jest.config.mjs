export default {
  testEnvironment: 'node',
  // Much of the time goes to programs that tests start; one worker fewer than cores would leave a machine of two with one.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  runtime: '<rootDir>/tests/support/native-runtime.cjs',
  transform: {},
  globalSetup: '<rootDir>/tests/support/before-all.mjs',
  testSequencer: '<rootDir>/tests/support/longest-first.mjs',
  // For one that starts programs or a browser beside others on a busy machine.
  testTimeout: 60_000,
  setupFilesAfterEnv: ['<rootDir>/tests/support/silent-console.ts'],
};
