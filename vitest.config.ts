import { getViteConfig } from 'astro/config';

export default getViteConfig({
  // @ts-expect-error Vitest's own key; Astro's helper types only know Vite's.
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/fixtures/**'],
    testTimeout: 20_000,
  },
});
