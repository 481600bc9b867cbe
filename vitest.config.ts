import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,contract,architecture}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two engines, sockets and child processes share the machine; more workers than cores only makes them wait for each other.
    maxWorkers: 2,
  },
});
