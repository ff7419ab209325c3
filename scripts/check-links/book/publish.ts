/**
 * Adds the addresses and heading anchors of the built site to the list of published ones: run when
 * a release is made.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Check } from '../check.ts';
import { decodeBytes } from '../html/decode.ts';
import { type LinkOptions, settle, UsageError } from '../options.ts';
import { BookCheck } from './book.ts';
import { formatPublished, parsePublished } from './published.ts';

export function publish(options: LinkOptions): void {
  const { sources, book } = options;
  if (sources === undefined || book?.published === undefined) {
    throw new UsageError('no list of published anchors is configured');
  }
  const check = new Check(settle(options));
  const bookCheck = new BookCheck(check, {}, sources);
  check.run(bookCheck);
  const now = new Map<string, readonly string[]>();
  for (const [file, anchors] of bookCheck.headings) {
    if (/(?:^|\/)404\.html$/.test(file.name)) continue;
    now.set(decodeBytes(check.site.addressOf(file.name)), anchors);
  }
  const list = path.join(sources.root, book.published);
  const before = existsSync(list) ? parsePublished(readFileSync(list, 'utf8')) : [];
  writeFileSync(list, formatPublished(before, now));
}
