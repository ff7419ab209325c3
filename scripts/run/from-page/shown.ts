/** What a built page tells a reader who wants to run its lab: the zip, the commands, what they print. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePage, select, selectAll, textOf } from '../../../src/book/html/tree.ts';

export interface ShownPage {
  /** Path of the zip in the built site. */
  readonly zip: string;
  /** Lines of the commands by the way that they lead: `uv`, `pip` and those of Windows. */
  readonly ways: Readonly<Record<string, readonly string[]>>;
  /** Outputs whose command stands on the page, in its order; of several the one that printed. */
  readonly outputs: readonly { readonly command: string; readonly text: string }[];
}

/**
 * Reads a chapter's page.
 *
 * @param dist The built site. @param base Below which it is served, slashes at both ends.
 * @throws Error of one line when the page is not built or does not say how its lab is run.
 */
export function shownOn(dist: string, slug: string, base: string): ShownPage {
  const file = join(dist, slug, 'index.html');
  if (!existsSync(file)) throw new Error(`${file} does not exist. Run npm run build first.`);
  const page = parsePage(readFileSync(file, 'utf8'));
  const href = select('.run-it a[download]', page)?.properties.href;
  if (typeof href !== 'string' || !href.startsWith(base)) {
    throw new Error(
      `${file}: no zip of its lab is linked. Keep the link in src/reader/RunIt.astro.`,
    );
  }
  const ways = selectAll('.run-it pre[data-way]', page).map((block) => [
    String(block.properties.dataWay),
    textOf(block).trim().split('\n'),
  ]);
  const outputs = selectAll('figure.output pre', page).flatMap((block) => {
    const [command, text] = [select('kbd', block), select('samp', block)];
    if (command === undefined || text === undefined) return [];
    const typed = textOf(command).trim().split('\n');
    return [{ command: (typed.at(-1) ?? '').replace(/^\$ /u, ''), text: textOf(text) }];
  });
  return { zip: join(dist, href.slice(base.length)), ways: Object.fromEntries(ways), outputs };
}

/** What the page shows of a command's output. @throws Error when it shows none. */
export function outputOf({ outputs }: ShownPage, command: string): string {
  const found = outputs.find((output) => output.command === command);
  if (found === undefined) throw new Error(`no output of the page is of "${command}".`);
  // Further commands of the same capture follow as lines of it.
  return found.text.split(/^\$ /mu)[0] ?? '';
}

/** Captures write N for a time that is another with each run: `6 passed in Ns`. */
const time = /(?<!\w)N(?= ?m?s\b)/u;

/** Whether a program printed what a page shows; a line of three dots stands for any lines. */
export function isShown(shown: string, printed: string): boolean {
  const lines = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.trimEnd());
  const pattern = lines(shown)
    .map((line) =>
      line === '…'
        ? '(?:.*\n)*'
        : `${line
            .split(time)
            .map((part) => RegExp.escape(part))
            .join('[\\d.,]+')}\n`,
    )
    .join('');
  return new RegExp(`^${pattern}$`, 'u').test(`${lines(printed).join('\n')}\n`);
}
