import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'tests/**/*.test.ts',
      'bench/growth/*.test.ts',
    ],
    // Those of a browser have a configuration of their own.
    exclude: ['**/node_modules/**', '**/fixtures/**', 'tests/browser/**'],
    // A hang, not slowness: some build sites, and build machines are busy.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    // As the browser tests: some of these wait for builds, which the others need not.
    maxWorkers: 2,
  },
});
