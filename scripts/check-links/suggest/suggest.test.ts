/** What is suggested, and that it would pass. */
import { describe, expect, it } from 'vitest';
import { findings } from '../testing/temporary-site.ts';
import { boundedDistance, nearest } from './distance.ts';

const FILES = {
  'index.html': '',
  'guides/install/index.html': '<h2 id="first-steps">',
  'guides/deploy/index.html': '<h2 id="ü b">',
  'img/logo.png': '',
  'img/Photo.JPG': '',
  'about.html': '',
};
const SITE = { site: 'https://example.org', base: '/book/' };

describe('suggestions', () => {
  it.each([
    ['/book/Guides/Install/', '/book/guides/install/'],
    ['/book/guides/install#first-steps', undefined],
    ['/book/GUIDES/install', '/book/guides/install'],
    ['/book/img/photo.jpg', '/book/img/Photo.JPG'],
    ['/guides/install/', '/book/guides/install/'],
    ['/Guides/install/', '/book/guides/install/'],
    ['/book/book/guides/install/', '/book/guides/install/'],
    [
      'https://example.org/guides/install/?q#first-steps',
      'https://example.org/book/guides/install/?q#first-steps',
    ],
    ['/book//guides/install/', '/book/guides/install/'],
    ['/book/guides/install.md', '/book/guides/install/'],
    ['/book/guides/install.mdx#first-steps', '/book/guides/install/#first-steps'],
    ['/book/guides/install/index.md', '/book/guides/install/'],
    ['install.md', 'guides/install/'],
    ['/book/about', '/book/about.html'],
    ['/book/about/', '/book/about.html'],
    ['/book/about.htm', '/book/about.html'],
    ['/book/guides/instal/', '/book/guides/install/'],
    ['/book/start/deploy/', '/book/guides/deploy/'],
    ['/book/img/loga.png', '/book/img/logo.png'],
    ['guides/instal/', 'guides/install/'],
    ['./guides/instal/', './guides/install/'],
    ['/book/guides/install/#First_Steps', '/book/guides/install/#first-steps'],
    ['/book/guides/install/#FIRST-STEPS', '/book/guides/install/#first-steps'],
    ['/book/guides/install/#first-step', '/book/guides/install/#first-steps'],
    ['/book/guides/instal/#first-step', '/book/guides/install/#first-steps'],
    ['/book/guides/instal/#nothing-like-it', '/book/guides/install/'],
    ['/book/guides/deploy/#%C3%9C%20b', '/book/guides/deploy/#ü%20b'],
    ['/book/entirely/different/', undefined],
    ['https://', undefined],
  ])('%s: %s', async (href, suggestion) => {
    const page = (url: string) => ({ ...FILES, 'index.html': `<a href="${url}">x</a>` });
    const [finding] = await findings(page(href), SITE);
    expect(finding?.suggestion).toBe(suggestion);
    if (suggestion !== undefined) expect(await findings(page(suggestion), SITE)).toEqual([]);
  });

  it.each([
    ['always', '/guides/install', '/guides/install/'],
    ['never', '/guides/install/', '/guides/install'],
    ['always', '/Guides/install', '/guides/install/'],
    ['never', '/guides/install.md', '/guides/install'],
    ['always', '/guides/install.md', '/guides/install/'],
  ] as const)('%s: %s: %s', async (trailingSlash, href, suggestion) => {
    const files = { ...FILES, 'index.html': `<a href="${href}">x</a>` };
    const [finding] = await findings(files, { trailingSlash });
    expect(finding?.suggestion).toBe(suggestion);
  });
});

it('takes off a base that stands twice, however far that is from any page', async () => {
  const href = '/a-long-base-path/a-long-base-path/x/';
  const files = {
    'index.html': `<a href="${href}">x</a>`,
    'x/index.html': '',
    'y/x/index.html': '',
  };
  const [finding] = await findings(files, { base: '/a-long-base-path/' });
  expect(finding?.suggestion).toBe('/a-long-base-path/x/');
});

describe('edit distance', () => {
  it.each([
    ['', '', 0],
    ['a', '', 1],
    ['kitten', 'sitting', 3],
    ['same', 'same', 0],
    ['abcdef', 'ghijkl', 4],
  ])('%s %s %i', (one, other, distance) => {
    expect(boundedDistance(one, other, 3)).toBe(distance);
  });

  it('finds the nearest, the first of two, and nothing that is far', () => {
    expect(nearest('batching', ['latching', 'batch', 'batchin'])).toBe('latching');
    expect(nearest('batching', ['kubernetes'])).toBeUndefined();
  });
});
