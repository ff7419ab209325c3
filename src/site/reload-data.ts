/** Astro integration: while authors write, an open page shows changed data as soon as its file is saved. */
import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { fromRoot } from '../book/files/root.ts';

export const reloadData: AstroIntegration = {
  name: 'handbook-reload-data',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const data = fromRoot('src/data') + sep;
      // Pages read these files and do not import them, so Vite does not know which to show anew.
      server.watcher.on('all', (_, path) => {
        if (path.startsWith(data)) server.ws.send({ type: 'full-reload' });
      });
    },
  },
};
