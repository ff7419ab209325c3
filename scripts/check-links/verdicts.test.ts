/** The remembered and shortened ways to a verdict against the URL parser alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from './options.ts';
import { Redirects } from './site/redirects.ts';
import { Site } from './site/site.ts';
import { encodePath, Verdicts } from './verdicts.ts';

const FILES = [
  'index.html',
  'a/index.html',
  'a/b.html',
  'a b/index.html',
  'a%20b.html',
  '\xc3\xbc.html',
];
const settings = settle({ siteDir: '', site: 'https://x.example', base: '/base/' });
const site = new Site(settings, { files: FILES, folders: new Set(['a', 'a b']) });
const verdicts = new Verdicts(settings, site, new Redirects([], settings.origin));

const PIECES = [
  ...['/', '//', '.', '..', '%2e', '%2E', '\\', '?', '#', ':', '@', 'a', 'b', 'a/', 'b.html'],
  ...[
    'base',
    '/base/',
    'https:',
    'http:',
    'HTTPS:',
    'x.example',
    '//x.example',
    'y.example',
    '[::1]',
  ],
  ...[
    ' ',
    '\t',
    '\n',
    '%',
    '%20',
    '%41',
    'ü',
    'u\u0308',
    '%C3%BC',
    '\ud800',
    ':443',
    ':8',
    'index.html',
  ],
];
const href = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((parts) => parts.join(''));
const page = fc.constantFrom(
  'https://x.example/base/',
  'https://x.example/base/a/',
  'https://x.example/base/a/b.html',
);

/** The file that the URL parser and a plain look at the list of files give. */
function expectedFile(url: URL): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url.pathname.replace(/%(?![\da-f]{2})/gi, '%25'));
  } catch {
    return undefined;
  }
  const inside = path === '/base' ? '' : path.slice('/base/'.length);
  if (path !== '/base' && !path.startsWith('/base/')) return undefined;
  const bytes = Buffer.from(inside, 'utf8').toString('latin1');
  const folder = bytes === '' || bytes.endsWith('/') ? bytes : `${bytes}/`;
  if (FILES.includes(bytes)) return bytes;
  return [`${folder}index.html`].find((name) => FILES.includes(name));
}

describe('judge', () => {
  it('agrees with the URL parser on any reference', () => {
    fc.assert(
      fc.property(href, page, (reference, base) => {
        const verdict = verdicts.judge(reference, base, true);
        const again = verdicts.judge(reference, base, true);
        expect(again).toEqual(verdict);
        const url = URL.parse(reference, base);
        if (url === null) expect(verdict.fault?.rule).toBe('syntax');
        else if (url.origin === settings.origin) {
          expect(verdict.file?.name).toBe(expectedFile(url));
          expect(verdict.fault === undefined).toBe(verdict.file !== undefined);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds every file by its own address', () => {
    const character = fc
      .integer({ min: 1, max: 0x17f })
      .filter((code) => code !== 0x2f)
      .map((code) => String.fromCodePoint(code));
    const name = fc
      .array(character, { minLength: 1, maxLength: 10 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (segments) => {
        fc.pre(!segments.some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment)));
        const file = Buffer.from(segments.join('/'), 'utf8').toString('latin1');
        const own = new Site(settings, { files: [file], folders: new Set() });
        const judge = new Verdicts(settings, own, new Redirects([], settings.origin));
        const path = encodePath(file);
        expect(judge.judge(`/base/${path}`, 'https://x.example/base/', true).file?.name).toBe(file);
      }),
    );
  });
});
