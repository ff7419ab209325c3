/**
 * Times reading the start tags and attributes of generated pages with the checker's tokenizer, with
 * htmlparser2's and with parse5, in turns within one process.
 *
 * usage: node bench/links/tokenizers.ts [PAGES]
 */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'parse5';
import { walkMarkup } from '../../scripts/check-links/html/markup.ts';
import { generate } from './generate.ts';

const { Parser } = createRequire(import.meta.url)('htmlparser2') as typeof import('htmlparser2');
const TURNS = 5;

const pages = Number(process.argv[2] ?? 1000);
const site = mkdtempSync(path.join(tmpdir(), 'bench-tokenizers-'));
generate(site, pages);
const html = globSync('**/*.html', { cwd: site }).map((file) => readFileSync(path.join(site, file), 'latin1'));
rmSync(site, { recursive: true });

let tags = 0;
const ways: Record<string, (page: string) => void> = {
  'check-links': (page) => {
    walkMarkup(page, { startTag: () => void (tags += 1), rawText() {}, svgStyle() {} });
  },
  htmlparser2: (page) => {
    const parser = new Parser({ onopentag: () => void (tags += 1) });
    parser.end(page);
  },
  parse5: (page) => {
    const { childNodes } = parse(page);
    tags += childNodes.length;
  },
};

const best = new Map<string, number>();
for (let turn = 0; turn < TURNS; turn += 1) {
  for (const [name, read] of Object.entries(ways)) {
    const before = process.cpuUsage();
    for (const page of html) read(page);
    const { user, system } = process.cpuUsage(before);
    best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, (user + system) / 1e6));
  }
}
const own = best.get('check-links') ?? Number.NaN;
const megabytes = html.reduce((sum, page) => sum + page.length, 0) / 1e6;
console.log(`${html.length} pages, ${megabytes.toFixed(0)} MB, best of ${TURNS}, ${tags} tags seen`);
for (const [name, seconds] of best) {
  console.log(`${name.padEnd(12)} ${seconds.toFixed(2)} CPU seconds, ${(seconds / own).toFixed(1)} times check-links`);
}
