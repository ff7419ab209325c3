/** What an author must read of an error that nobody expected: one line. */
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const remedy = 'Correct it, or run npm run build -- --verbose to see where it happened.';

/** `src/data/contents.ts:12: Expected ',' … Correct it, …`, with the project's own file and line. */
export function explain(error: unknown, root = process.cwd()): string {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' };
  const relative = (text = '') =>
    text.replace(/file:\/\/\/[^\s:'")]+/gu, (url) => fileURLToPath(url)).replaceAll(`${root}/`, '');
  const lines = relative(message).split('\n');
  const said = lines.find((line) => line.trim() !== '') ?? 'unknown error';
  // The project's own errors end as sentences and say what to do.
  if (/\.$/u.test(said)) return said;
  const place = placeIn(relative(stack));
  return missingFile(said) ?? missingExport(said, place?.file) ?? located(said, place);
}

interface Place {
  readonly file: string;
  readonly line: string;
}

const located = (said: string, place: Place | undefined) =>
  `${place === undefined ? '' : `${place.file}:${place.line}: `}${said}. ${remedy}`;

/** The first place in a stack that is the project's own. */
function placeIn(stack: string): Place | undefined {
  for (const frame of stack.split('\n')) {
    const own = /(?:^|[\s(])((?:[\w.[\]-]+\/)*[\w.[\]-]+\.\w+):(\d+)(?::\d+)?\)?$/u.exec(frame);
    const [, file, line] = frame.includes('node_modules') ? [] : (own ?? []);
    if (file !== undefined && line !== undefined) return { file, line };
  }
  return undefined;
}

function missingFile(said: string): string | undefined {
  const [, file, user] = /^Cannot find module '([^']+)' imported from (\S+)/u.exec(said) ?? [];
  if (file === undefined) return undefined;
  return `${file}: is missing, and ${user} needs it. Take it back with: git checkout -- ${file}`;
}

function missingExport(said: string, user: string | undefined): string | undefined {
  const [, module, name] =
    /^The requested module '([^']+)' does not provide an export named '([^']+)'/u.exec(said) ?? [];
  if (module === undefined || user === undefined) return undefined;
  const file = module.startsWith('.') ? posix.join(posix.dirname(user), module) : module;
  return `${file}: does not export "${name}", which ${user} imports. Export it, or take the file back with: git checkout -- ${file}`;
}
