import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const CHANCE = fileURLToPath(new URL('tests/support/chance.ts', import.meta.url));

const COMPILED = fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url));

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
    projects: [
      // They share the modules that they import: to load these anew for each file took half of the time.
      { extends: true, test: { name: 'unit', include: ['tests/{unit,architecture}/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'contract', include: ['tests/contract/**/*.test.ts'] } },
    ],
    // The commands and sites that tests start need not compile the same files each time.
    env: { NODE_COMPILE_CACHE: COMPILED },
    // No test is about how long something takes: these end what hangs, also on a machine that has ten other things to do.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    // Two engines, sockets and child processes share the machine; more workers than cores only makes them wait for each other.
    maxWorkers: 2,
  },
});
