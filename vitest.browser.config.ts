import { defineConfig } from 'vitest/config';

/** Tests of the built site in a real browser. Two files at a time: the timed tests take their best of several. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    maxWorkers: 2,
    // A hang, not slowness: build machines are busy.
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});
