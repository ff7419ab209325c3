/** Finds the author's fault in what Astro prints when a build fails. */
import { existsSync, readFileSync } from 'node:fs';
import { formatFinding } from '../../src/book/finding.ts';

export interface AstroErrors {
  /** One a fault; none when the build is good. */
  readonly lines: readonly string[];
  /** The end of what Astro printed, for those who ask. */
  readonly details: readonly string[];
}

/** Colors and the clock that Astro puts before its lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colors start with ESC.
const decoration = /\u001B\[[\d;]*m/gu;
const clock = /^\d\d:\d\d:\d\d /u;

/** @param read Text of a source file; undefined when there is none. */
export function astroErrors(
  code: number,
  output: string,
  root = process.cwd(),
  read = readSource,
): AstroErrors {
  const lines = output
    .replace(decoration, '')
    .replaceAll(`file://${root}/`, '')
    .replaceAll(`${root}/`, '')
    .split('\n')
    .map((line) => line.replace(clock, ''));
  const details = lines.slice(-40);
  // Astro logs these as errors and still exits 0.
  const logged = lines.filter((line) => /^\[ERROR\]|Invalid content reference/u.test(line));
  if (code !== 0) return { lines: [headline(lines, read)], details };
  return { lines: logged, details: logged.length === 0 ? [] : details };
}

function headline(lines: readonly string[], read: (file: string) => string | undefined): string {
  return (
    ownLine(lines) ??
    missingImport(lines, read) ??
    unknownName(lines, read) ??
    located(lines) ??
    `${lines.find((line) => /error/iu.test(line))?.trim() ?? 'astro build failed'}. ${seeMore}`
  );
}

const seeMore = 'Run npm run build -- --verbose to see all that Astro said.';

/** The line that one of the book's own components wrote. */
function ownLine(lines: readonly string[]): string | undefined {
  const own = lines.find((line) => /(?:docs|labs|src)\/[^:\s]+:\d+: /u.test(line));
  return own?.replace(/^.*?((?:docs|labs|src)\/)/u, '$1');
}

/** Astro's place is in the code that a page was turned into; the author's line holds the name. */
function missingImport(lines: readonly string[], read: (file: string) => string | undefined) {
  for (const line of lines) {
    const [, name, file] = /Could not resolve '([^']+)' in (\S+)/u.exec(line) ?? [];
    if (name === undefined || file === undefined) continue;
    const at = lineOf(read(file), (text) => text.includes(name));
    const message = `imports "${name}", which does not exist. Correct the path.`;
    return formatFinding({ file, line: at, message });
  }
  return undefined;
}

/** A name in braces that no import and no component gives. */
function unknownName(lines: readonly string[], read: (file: string) => string | undefined) {
  for (const line of lines) {
    const [, route, message] = /Caught error rendering \/(\S*): (.+)$/u.exec(line) ?? [];
    if (route === undefined || message === undefined) continue;
    const slug = route.replace(/\/$|\.md$/gu, '');
    const file = [`docs/${slug}.mdx`, `docs/${slug}/index.mdx`, `docs/${slug}.md`].find(
      (candidate) => read(candidate) !== undefined,
    );
    if (file === undefined) continue;
    const name = /ReferenceError: (\S+) is not defined/u.exec(message)?.[1];
    const inBraces = (text: string) =>
      name !== undefined && (text.match(/\{[^}]*\}/gu) ?? []).some((part) => part.includes(name));
    const at = lineOf(read(file), inBraces);
    const remedy =
      name === undefined ? seeMore : 'Import it, or write the brace as {"{"} where text is meant.';
    return formatFinding({ file, line: at, message: `${message.replace(/\.$/u, '')}. ${remedy}` });
  }
  return undefined;
}

/** A headline, perhaps with its particulars below, and the place that Astro names after it. */
function located(lines: readonly string[]): string | undefined {
  const index = lines.findIndex((line) => /^\s*Location:/u.test(line));
  const place = lines[index + 1]?.trim();
  if (index < 0 || place === undefined) return undefined;
  const [, file = place, line] = /^(.+?)(?::(\d+))?(?::\d+)?$/u.exec(place) ?? [];
  const said = lines.slice(0, index).filter((text) => text.trim() !== '');
  const start = said.findLastIndex((text) =>
    /^\[(?:ERROR|[A-Za-z_]+(?:Error|_[A-Z]+))\]/u.test(text),
  );
  const message = said
    .slice(start < 0 ? -1 : start)
    .filter((text) => !/^\s*(?:Hint|Error reference):|See https?:|^\s+https?:/u.test(text))
    .map((text) => text.trim().replace(/^(?:\[[^\]]+\] )+(?:✗ Build failed in \S+)?/u, ''))
    .map((text) => text.replace(/^\d+:\d+: | \([\w-]+:[\w-]+\)$/gu, ''))
    .filter((text) => text !== '')
    .join(' ');
  const shown = line === undefined || line === '0' ? undefined : Number(line);
  return formatFinding({
    file,
    line: shown,
    message: `${message.replace(/\.$/u, '')}. ${seeMore}`,
  });
}

function lineOf(text: string | undefined, test: (line: string) => boolean): number | undefined {
  const index = text?.split('\n').findIndex(test) ?? -1;
  return index < 0 ? undefined : index + 1;
}

function readSource(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
