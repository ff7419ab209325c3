/** `npm start`: builds what has changed, checks it, serves it and says where. */
import { project } from '../src/project/project.ts';
import { build } from './build.ts';
import { type Served, serve } from './tools/server.ts';

const preferredPort = 4321;

/** `npm run print` adds files and completes pages while this serves. */
const changing = { changing: true };

async function serveSomewhere(): Promise<Served> {
  try {
    return await serve('dist', project.base, preferredPort, changing);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return serve('dist', project.base, 0, changing);
  }
}

if (await build()) {
  const { url, stop } = await serveSomewhere();
  console.log(`\nThe handbook is at ${url}\nPress Ctrl+C to stop.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void stop().then(() => process.exit(0));
    });
  }
} else {
  process.exitCode = 1;
}
