import { defineConfig } from 'vitest/config';

/** Tests of the built site in a real browser; one file at a time, they share the machine's cores. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
