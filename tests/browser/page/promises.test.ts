/** What breaks a promise of every page is seen, each on a page that breaks nothing else. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { axe } from '../axe.ts';
import { siteInChromium } from '../chromium.ts';
import * as screens from '../screens.ts';
import { appearedFaults, rememberShown } from './appeared.ts';
import { contrastFaults, type Looks } from './contrast.ts';
import { copyButtonFaults } from './copy-buttons.ts';
import { type Edges, edgeFaults } from './edge.ts';
import { licenseFaults } from './license.ts';
import { watchOrigins } from './origins.ts';
import { overflowFaults } from './overflow.ts';
import { watchPolicy } from './policy.ts';
import { scrollingFaults } from './scrolling.ts';
import { shiftFaults } from './shift.ts';
import { tableFaults } from './tables.ts';
import { changeWindow } from './window.ts';

const folder = temporaryFolder('promises');
const { blank, go, url } = siteInChromium(() => ({ folder, base: '/', changing: true }));

/** A page that takes the theme of the reader's system, as the book's pages do. */
const pageWith = (
  body: string,
  head = '',
) => `<!doctype html><html lang="en"><head><title>A page</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body { background: #fff; color: #222 } .dark-only { display: none }
[data-theme="dark"] body { background: #111; color: #ddd }</style>${head}</head>
<body><main><h1>A page</h1>${body}</main><script>
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => { document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light' };
dark.addEventListener('change', follow); follow();
</script></body></html>`;

let written = 0;

/** Writes a page and opens it. @param before What is to listen from the first byte on. */
async function show(html: string, before: (page: Page) => void = () => {}): Promise<Page> {
  written += 1;
  writeFileSync(join(folder, `${written}.html`), html);
  const page = await blank();
  before(page);
  await go(page, `${written}.html`);
  return page;
}

const sound = pageWith('<p>Sound words of a page, with <button>a name</button>.</p>');
const desk = { theme: 'light', ...screens.desk } as const;
const phone = { theme: 'dark', ...screens.phone } as const;

test('a sound page has no fault', async () => {
  let origins = (): string[] => [];
  let policy = origins;
  const page = await show(sound, (blank) => {
    origins = watchOrigins(blank, url());
    policy = watchPolicy(blank);
  });
  const looks: Looks = new Map();
  expect(await shiftFaults(page)).toEqual([]);
  expect(await edgeFaults(page, new Map())).toEqual([]);
  await rememberShown(page);
  for (const look of [desk, phone]) {
    await changeWindow(page, look);
    expect(await overflowFaults(page)).toEqual([]);
    expect(await axe(page)).toEqual([]);
    expect(await appearedFaults(page)).toEqual([]);
    expect(await contrastFaults(page, looks)).toEqual([]);
  }
  expect([...origins(), ...policy()]).toEqual([]);
  expect(licenseFaults('<a href="/license/" rel="license">CC BY</a>')).toEqual([]);
});

test('a missing license, and one said twice', () => {
  expect(licenseFaults(sound)).toEqual(['the page has 0 links of rel="license", not 1']);
  expect(
    licenseFaults('<a rel="license"></a>'.replaceAll('<a', '<a href=""').repeat(2)),
  ).toHaveLength(1);
});

test('what is wider than its window', async () => {
  const page = await show(pageWith('<div style="width: 400px">wide</div>'));
  expect(await overflowFaults(page)).toEqual([]);
  await changeWindow(page, phone);
  expect(await overflowFaults(page)).toEqual([
    expect.stringMatching(/^the page is \d+ px wide in a window of 360 px$/u),
  ]);
});

const line = 'A line that is longer than any column in which it could stand. '.repeat(5);

describe('what scrolls to the side', () => {
  const fade = `<style>.edge { overflow-x: auto; --fade-end: 40px;
mask-image: linear-gradient(to right, #000 80%, transparent) }</style>`;

  test('with a fading edge, and what fits', async () => {
    const page = await show(pageWith(`<pre class="edge">${line}</pre><pre>short</pre>`, fade));
    expect(await scrollingFaults(page)).toEqual([]);
  });

  test.each([
    ['without a sign', `<pre style="overflow: auto">${line}</pre>`, 'scrolls to the side without'],
    ['in a fold', `<details><pre style="overflow: auto">${line}</pre></details>`, 'without a sign'],
    [
      'with an edge that does not fade',
      `<pre class="edge" style="--fade-end: 0px">${line}</pre>`,
      'without a sign',
    ],
    [
      'out of the window',
      '<div style="overflow: clip"><p style="width: 3000px">wide</p></div>',
      'ends at 30',
    ],
  ])('%s', async (_, body, fault) => {
    const page = await show(pageWith(body, fade));
    expect(await scrollingFaults(page)).toEqual([expect.stringContaining(fault)]);
  });
});

describe('buttons that copy code', () => {
  const figure = (button: string, style = '') =>
    pageWith(
      `<figure class="output" style="position: relative"><figcaption>Output 1 ${button}</figcaption>
<pre aria-label="Output 1">lines of an output</pre></figure>`,
      `<style>.copy-code { min-height: 28px; ${style} }</style>`,
    );
  const button = '<button class="copy-code">Copy</button>';

  test('in the caption, large enough', async () => {
    expect(await copyButtonFaults(await show(figure(button)))).toEqual([]);
  });

  test.each([
    ['none', figure(''), '"Output 1" has 0 buttons to copy it'],
    ['two', figure(button.repeat(2)), '"Output 1" has 2 buttons to copy it'],
    ['one that is low', figure(button, 'min-height: 0; height: 20px'), ' by 20 px'],
    [
      'one over the code',
      figure(button, 'position: absolute; left: 0; bottom: 0'),
      'lies over "lines of',
    ],
  ])('%s', async (_, html, fault) => {
    expect(await copyButtonFaults(await show(html))).toEqual([expect.stringContaining(fault)]);
  });
});

describe('tables', () => {
  const table = (style: string, attributes = '') =>
    pageWith(`<table><tr ${attributes} style="${style}"><td>ModuleNotFoundError</td></tr></table>`);

  test.each([
    ['as tables', table('')],
    ['as cards, with a role', table('display: block', 'role="row"')],
    [
      'with a word that no line could hold',
      pageWith(
        `<table><tr><td style="overflow-wrap: anywhere">${'x'.repeat(400)}</td></tr></table>`,
      ),
    ],
  ])('%s', async (_, html) => {
    expect(await tableFaults(await show(html))).toEqual([]);
  });

  test.each([
    ['laid out as cards without a role', table('display: block'), '<tr> is laid out as block'],
    [
      'with a word that is broken',
      pageWith(
        '<table style="width: 90px; overflow-wrap: anywhere"><tr><td>ModuleNotFoundError</td></tr></table>',
      ),
      '"ModuleNotFoundError" is broken',
    ],
  ])('%s', async (_, html, fault) => {
    expect(await tableFaults(await show(html))).toEqual([expect.stringContaining(fault)]);
  });
});

test('what pushes the text down after it was drawn', async () => {
  const late = `<script>requestAnimationFrame(() => requestAnimationFrame(() => {
    document.querySelector('main').insertAdjacentHTML('afterbegin', '<p style="height: 200px">late</p>');
  }))</script>`;
  const page = await show(pageWith(`<p>Words that move.</p>${late}`));
  await page.locator('main > p').nth(1).waitFor();
  expect(await shiftFaults(page)).toEqual([expect.stringMatching(/^the page shifts by 0\.\d+/u)]);
});

test('a question to another server', async () => {
  let faults = (): string[] => [];
  const image = '<img alt="A picture" src="http://127.0.0.2:9/a.png">';
  await show(pageWith(image), (page) => {
    faults = watchOrigins(page, url());
  });
  expect(faults()).toEqual(['the page asks for http://127.0.0.2:9/a.png']);
});

test('a script that the policy does not know', async () => {
  let faults = (): string[] => [];
  const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`;
  await show(pageWith('', policy), (page) => {
    faults = watchPolicy(page);
  });
  expect(faults()).toEqual([expect.stringMatching(/inline script/u)]);
});

test('a button without a name', async () => {
  const page = await show(pageWith('<button></button>'));
  expect(await axe(page)).toEqual(['button-name: <button></button>']);
});

test('a button without a name that only a phone shows', async () => {
  const narrow = '<style>@media (width > 500px) { .menu { display: none } }</style>';
  const page = await show(pageWith('<p class="menu"><button></button></p>', narrow));
  expect(await axe(page)).toEqual([]);
  await rememberShown(page);
  expect(await appearedFaults(page)).toEqual([]);
  await changeWindow(page, phone);
  expect(await appearedFaults(page)).toEqual(['button-name: <button></button>']);
});

test('a small target, a scrolling part that no key reaches, a link that only its color tells', async () => {
  const page = await show(
    pageWith(`<p style="font-size: 8px; line-height: 1"><a href="/a">one</a><a href="/b">two</a></p>
<pre style="width: 90px; height: 60px; overflow: auto">A line that is long.\n\n\n\n\n\n</pre>
<p>Words with <a href="/c" style="color: #333; text-decoration: none">a link</a> among them.</p>`),
  );
  const runOnly = ['link-in-text-block', 'scrollable-region-focusable', 'target-size'];
  const rules = (await axe(page, { runOnly })).map((fault) => fault.replace(/:.*/su, ''));
  expect([...new Set(rules)].sort()).toEqual(runOnly);
});

describe('pale words', () => {
  const pale = (attributes: string) => pageWith(`<p ${attributes}>Pale words of a page.</p>`);

  test.each([
    ['in a color of their own', 'style="color: #ccc"', desk],
    ['on a ground of their own', 'style="background: #333"', desk],
    ['half seen through', 'style="opacity: 0.4"', desk],
    ['in the dark theme alone', 'style="color: #555"', phone],
  ])('%s', async (_, attributes, look) => {
    const looks: Looks = new Map();
    const page = await show(sound);
    const ill = await show(pale(attributes));
    for (const one of [page, ill]) await changeWindow(one, look);
    expect(await contrastFaults(page, looks)).toEqual([]);
    // On each page that has them, not only on the first one.
    for (let visit = 0; visit < 4; visit += 1) {
      expect(await contrastFaults(ill, looks)).toEqual([
        expect.stringMatching(/^color-contrast: .*Pale words/u),
      ]);
    }
  });

  test('large ones may be paler, and say nothing of small ones of the same color', async () => {
    const looks: Looks = new Map();
    const gray = (size: number) => pale(`style="color: #888; font-size: ${size}px"`);
    expect(await contrastFaults(await show(gray(24)), looks)).toEqual([]);
    expect(await contrastFaults(await show(gray(20)), looks)).toHaveLength(1);
  });
});

test('a page that begins elsewhere than the first', async () => {
  const edges: Edges = new Map();
  expect(await edgeFaults(await show(sound), edges)).toEqual([]);
  const moved = await show(pageWith('', '<style>h1 { margin-left: 40px }</style>'));
  const [line, ...others] = await edgeFaults(moved, edges);
  expect(line).toBe("the title begins at 48 px, other pages' at 8 px");
  expect(others).toEqual([]);
});
