/** Adds to Starlight's route what it cannot know: when a page last changed, told by git. */
import { execFileSync } from 'node:child_process';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

const changed = new Map<string, Date | undefined>();

/** Date of the last commit that touched a file; undefined outside a repository or before one. */
function lastCommit(file: string): Date | undefined {
  if (!changed.has(file)) {
    const seconds = Number(
      execFileSync('git', ['log', '-1', '--format=%ct', '--', file], { encoding: 'utf8' }).trim(),
    );
    changed.set(file, seconds > 0 ? new Date(seconds * 1000) : undefined);
  }
  return changed.get(file);
}

export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  const file = route.entry.filePath;
  route.lastUpdated = file?.startsWith('docs/') ? lastCommit(file) : undefined;
});
