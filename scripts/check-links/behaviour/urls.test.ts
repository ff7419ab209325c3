/** Where URLs lead, by the URL standard. */
import { describe, expect, it } from 'vitest';
import { broken, brokenIn, findings } from '../testing/temporary-site.ts';

const FILES = {
  'about/index.html': '<p id="team">',
  'a b.html': '',
  'ü.html': '',
  'u\u0308.html': '',
  'v1.0/index.html': '',
  '100%.html': '',
  'x?y.html': '',
  'a&b.html': '',
};

describe('sound', () => {
  it.each([
    '/about/',
    'about/',
    './about/',
    '/about/index.html',
    '/x/../about/',
    '/x/%2e%2E/about/',
    '/%2e/about/',
    '/../../about/',
    '\\about\\',
    '/about\\',
    '  /about/\n',
    '/ab\tou\nt/',
    '/about/?q=1&b',
    '/about/?q=1#team',
    '/%61bout/',
    '/a%20b.html',
    '/a b.html',
    '/ü.html',
    '/%C3%BC.html',
    '/%c3%bc.html',
    '/u\u0308.html',
    '/v1.0/',
    '/v1.0',
    '/100%.html',
    '/100%25.html',
    '/x%3Fy.html',
    '/a&amp;b.html',
    '/a&b.html',
    'https://example.org/about/',
    'HTTPS://EXAMPLE.org/about/',
    'https://example.org:443/about/',
    'https://me:secret@example.org/about/',
    '//example.org/about/',
    'https:about/',
    'https:/about/',
    'https:\\\\example.org\\about\\',
    'http://example.org/elsewhere/',
    'https://example.org:8443/elsewhere/',
    'https://other.example/',
    '//cdn.example/x.js',
    'https://[2001:db8::1]/x',
    'https://bücher.example/',
    'https://xn--bcher-kva.example/',
    'https://example.com/%',
    'https://example.com/a|b{c}',
    'mailto:ada@example.org',
    'mailto:ada@example.org,bob@example.org?subject=a%20b',
    'mailto:?subject=tell%20a%20friend',
    'mailto:Ada%20L%20%3Cada@example.org%3E',
    'MAILTO:ada@example.org',
    'tel:+1-555-0100',
    'tel:+1%20(555)%200100',
    'tel:555;phone-context=+1',
    '',
    '#',
    '?',
    '?page=2',
  ])('%j', async (href) => {
    const html = `<a href="${href}">x</a>`;
    expect(await broken({ 'index.html': html, ...FILES }, { site: 'https://example.org' })).toEqual(
      [],
    );
  });
});

describe('broken', () => {
  it.each([
    '/About/',
    '/about//',
    '/nope',
    '/nope/',
    'about/nope',
    '/about/index.html/',
    '/%C3%BC',
    '/U%CC%88.html',
    '/a%2520b.html',
    '/x?y.html',
    'https://example.org/nope/',
    '//EXAMPLE.ORG/nope/',
    'https://example.org:443/nope/',
    'https://a@example.org/nope/',
    'example.com/x',
    'www.example.com',
    'http//example.com/',
    'https://',
    'http://',
    'https://exa mple.com/',
    'https://127.0.0.1:____',
    'https://example.com:99999/',
    'https://[::1',
    'https://[:::1]/',
    'https://256.256.256.256/',
    'https://a%00b.example/',
    'https://ex<ample.com/',
    'htps://example.com/',
    'htttp://example.com/',
    'http://localhost/',
    'http://localhost:4321/about/',
    'https://api.localhost/',
    'http://127.0.0.1:8000',
    'http://127.1/',
    'http://0x7f.0.0.1/',
    'http://[::1]:3000/',
    'http://0.0.0.0/',
    'ws://localhost:1/',
    'file:///etc/hosts',
    'mailto:',
    'mailto:ada',
    'mailto:@example.org',
    'mailto:a@',
    'mailto:.a@example.org',
    'mailto:a..b@example.org',
    'mailto:a@example..org',
    'mailto:a@exa_mple.org',
    'mailto:a@example.111',
    'mailto:a@example.org,nobody',
    'mailto:a b@example.org',
    'tel:',
    'tel:abc',
    'tel:1-800-FLOWERS',
  ])('%j', async (href) => {
    const html = `<a href="${href}">x</a>`;
    expect(await broken({ 'index.html': html, ...FILES }, { site: 'https://example.org' })).toEqual(
      [href],
    );
  });
});

it('says what an address lacks', async () => {
  const html = '<a href="tel:">x</a><a href="tel:x">x</a><a href="mailto:">x</a>';
  expect((await findings({ 'index.html': html })).map(({ reason }) => reason)).toEqual([
    'tel: names no number',
    "'x' is not a telephone number",
    'mailto: names no address',
  ]);
});

it('reports the href as decoded, not as trimmed', async () => {
  expect(await brokenIn('<a href=" /a&amp;b&#x2F; ">x</a>')).toEqual([' /a&b/ ']);
});

describe('local links', () => {
  it('may be ignored', async () => {
    const html = '<a href="http://localhost:1/">x</a><a href="file:///x">y</a>';
    expect(await brokenIn(html, {}, { localLinks: 'ignore' })).toEqual([]);
  });
});

describe('base path', () => {
  const files = {
    'index.html': '',
    'guide/index.html':
      '<a href="/handbook/guide/">1</a><a href="/handbook/">2</a><a href="/handbook">3</a>' +
      '<a href="../">4</a><a href="/guide/">5</a><a href="../../">6</a>' +
      '<a href="https://example.org/handbook/guide/">7</a><a href="https://example.org/">8</a>' +
      '<a href="/handbook/handbook/guide/">9</a><a href="/handbooks/guide/">10</a>',
  };

  it.each(['/handbook/', '/handbook', 'handbook'])('is %s', async (base) => {
    expect(await broken(files, { base, site: 'https://example.org' })).toEqual([
      '/guide/',
      '../../',
      'https://example.org/',
      '/handbook/handbook/guide/',
      '/handbooks/guide/',
    ]);
  });
});

describe('base element', () => {
  it.each([
    ['<base href="/docs/"><a href="x.html">', []],
    ['<a href="x.html"><base href="/docs/">', []],
    ['<base href="/docs/x.html"><a href="y.html">', ['y.html']],
    ['<base target="_blank"><base href="/docs/"><base href="/no/"><a href="x.html">', []],
    ['<base href="https://other.example/"><a href="x"><a href="/y">', []],
    ['<base href="/docs/x.html"><a href="#id">', []],
    ['<base href="/docs/"><a href="#id">', ['#id']],
    ['<base href="javascript:1"><a href="docs/x.html">', []],
    ['<base href="docs"><a href="docs/x.html">', []],
    ['<base href="docs/"><a href="x.html">', []],
    ['<!-- <base href="/no/"> --><a href="docs/x.html">', []],
    ['<template><base href="/no/"></template><a href="docs/x.html">', []],
    ['<svg><base href="/no/"/></svg><a href="docs/x.html">', []],
    ['<base href="/docs/"><svg><use href="#s"/><g id="s"/></svg>', []],
    ['<base href=""><a href="docs/x.html">', []],
  ])('%s', async (html, expected) => {
    const files = { 'docs/x.html': '<p id="id">', 'docs/index.html': '' };
    expect(await brokenIn(html, files)).toEqual(expected);
  });
});

describe('exclusions', () => {
  it.each([
    ['/api/**', ['/other']],
    ['/api/*', ['/api/v1/x', '/other']],
    ['**', []],
    ['/{api,other}**', []],
    ['/oth?r', ['/api/v1/x', '/api/x']],
    ['/ap[a-i]/**', ['/other']],
  ])('%s', async (glob, expected) => {
    const html = '<a href="/api/v1/x"></a><a href="/api/x"></a><a href="/other"></a>';
    expect(await brokenIn(html, {}, { exclude: [glob] })).toEqual(expected);
  });
});
