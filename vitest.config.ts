import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const CHANCE = fileURLToPath(new URL('tests/support/chance.ts', import.meta.url));

export default defineConfig({
  plugins: [
    {
      // Tests that try many cases get them from one place.
      name: 'chance',
      enforce: 'pre',
      resolveId: (id, importer) => (id === 'fast-check' && importer !== CHANCE ? CHANCE : null),
    },
  ],
  test: {
    include: ['tests/{unit,contract,architecture}/**/*.test.ts'],
    // No test is about how long something takes: these end what hangs, also on a machine that has ten other things to do.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    // Two engines, sockets and child processes share the machine; more workers than cores only makes them wait for each other.
    maxWorkers: 2,
  },
});
