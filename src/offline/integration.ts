/** Astro integration: makes the built site one that readers can save. Runs after all that changes pages. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWorker } from './write.ts';

export function offline(): AstroIntegration {
  return {
    name: 'handbook-offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes } = await writeWorker(fileURLToPath(dir));
        logger.info(
          `${files} files, ${(bytes / 2 ** 20).toFixed(1)} MiB, can be saved for offline`,
        );
      },
    },
  };
}
