import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { findPictures } from './pictures.ts';
import { h, parseFragment, select } from './tree.ts';

const dist = temporaryFolder('pictures');
beforeAll(() => {
  mkdirSync(join(dist, '_astro'));
  writeFileSync(join(dist, '_astro/a b.png'), 'abc');
});

/** Attributes of the picture afterwards. */
function found(source: string, carry: boolean, base = '/') {
  const body = h(
    'div',
    parseFragment(`<img src="${source}" srcset="b.png 2x" loading="lazy" alt="A">`),
  );
  findPictures([body], { dist, base, slug: 'start/roles' }, carry);
  return select('img', body)?.properties;
}

test('a sheet carries its pictures, an EPUB gets their paths', () => {
  expect(found('/_astro/a%20b.png', true)).toEqual({ alt: 'A', src: 'data:image/png;base64,YWJj' });
  expect(found('../../_astro/a%20b.png', false)).toEqual({ alt: 'A', src: '/_astro/a b.png' });
  expect(found('/book/_astro/a%20b.png', false, '/book/')?.src).toBe('/_astro/a b.png');
  expect(found('data:image/png;base64,YWJj', true)?.src).toBe('data:image/png;base64,YWJj');
});

test.each([
  'https://example.org/a.png',
  '//example.org/a.png',
  '/_astro/gone.png',
  '/_astro/a.tiff',
])('%s stops it', (source) => {
  expect(() => found(source, true)).toThrow(`the picture "${source}" is no file of the site`);
});
