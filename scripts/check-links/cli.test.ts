/** The command: arguments, formats, exit codes. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommand } from './cli.ts';
import { parseOptionsFile, UsageError } from './options.ts';
import { type Files, withSite } from './testing/temporary-site.ts';

const MAIN = path.join(import.meta.dirname, '../check-links.ts');

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

function runIn(folder: string, args: readonly string[]): Run {
  try {
    const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const;
    return {
      code: 0,
      stdout: execFileSync(process.execPath, [MAIN, ...args], options),
      stderr: '',
    };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, stdout, stderr };
  }
}

const run = (files: Files, ...args: string[]): Promise<Run> =>
  withSite(files, (folder) => runIn(folder, args));

const SOUND = { 'site/index.html': '<a href="./">x</a><p id="a"><p id="a">' };
const BROKEN = {
  'site/index.html': '<a href="/no,1%/">x</a>',
  'site/a/index.html': '<a href="/A/">x</a>',
};

describe('exit codes', () => {
  it('0: sound, even with warnings', async () => {
    expect(await run(SOUND, 'site')).toMatchObject({ code: 0 });
    expect(await run(SOUND, 'site', '--format', 'json')).toMatchObject({ code: 0, stdout: '' });
  });

  it('1: something broken', async () => {
    expect(await run(BROKEN, 'site')).toMatchObject({ code: 1 });
  });

  it.each([
    ['an unknown flag', ['site', '--what']],
    ['a missing value', ['site', '--base']],
    ['two folders', ['site', 'site']],
    ['an unknown format', ['site', '--format', 'xml']],
    ['no such folder', ['nowhere']],
    ['a file', ['site/index.html']],
    ['an empty folder', ['nothing']],
    ['no such options', ['site', '--options', 'nowhere.json']],
    ['broken options', ['site', '--options', 'site/index.html']],
    ['a site that is no URL', ['site', '--site', 'example.org']],
  ])('2: %s', async (_, args) => {
    const { code, stdout, stderr } = await run({ ...SOUND, nothing: null }, ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^check-links: [^\n]+\nusage: /);
  });
});

describe('options', () => {
  it('come from a file, and flags go before them', () => {
    expect(parseCommand(['dist', '--base=/b/', '--format=json', '--external'])).toEqual({
      siteDir: 'dist',
      format: 'json',
      options: { base: '/b/', external: true },
    });
  });

  it.each([
    '{',
    '[]',
    'null',
    '{"unknown": 1}',
    '{"trailingSlash": "sometimes"}',
    '{"cleanUrls": 1}',
    '{"localLinks": true}',
    '{"exclude": "x"}',
    '{"exclude": [1]}',
    '{"site": 1}',
  ])('are checked: %s', (json) => {
    expect(() => parseOptionsFile(json)).toThrow(UsageError);
  });

  it('are applied', async () => {
    const files = {
      'site/index.html':
        '<a href="/about">1</a><a href="/no">2</a><a href="http://localhost/">3</a><a href="https://x.example/no">4</a>',
      'site/about.html': '',
      'options.json': JSON.stringify({
        site: 'https://x.example',
        trailingSlash: 'never',
        cleanUrls: true,
        localLinks: 'ignore',
        exclude: ['/n*'],
      }),
    };
    const { stdout } = await run(files, 'site', '--options', 'options.json', '--format', 'json');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).href),
    ).toEqual(['https://x.example/no']);
  });
});

describe('formats', () => {
  it('json: an object a line', async () => {
    const { stdout } = await run(BROKEN, 'site', '--format', 'json');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { page: 'a/index.html', href: '/A/', reason: 'no such page or file', suggestion: '/a/' },
      { page: 'index.html', href: '/no,1%/', reason: 'no such page or file' },
    ]);
  });

  it('text: grouped, one line a finding, a template’s fault once', async () => {
    const page = '<a href="/no/">x</a>';
    const names = ['a', 'b', 'c', 'd'].map((name) => [`site/${name}/index.html`, page] as const);
    const files = { ...Object.fromEntries(names), 'site/index.html': `${page}<a href="/A/">y</a>` };
    const { stdout } = await run(files, 'site');
    expect(stdout).toBe(
      'on many pages\n  /no/  no such page or file (5 pages, the first a/index.html)\n\n' +
        'index.html\n  /A/  no such page or file; did you mean /a/\n\n' +
        'links: 6 references on 5 pages, 6 broken\n',
    );
  });

  it('text: says what is no fault', async () => {
    const { stdout } = await run(SOUND, 'site');
    expect(stdout).toBe(
      "warning: more than one element has the id 'a' (index.html)\nlinks: 1 reference on 1 page, nothing broken\n",
    );
  });

  it('github: annotations', async () => {
    const { stdout } = await run(BROKEN, 'site', '--format', 'github');
    expect(stdout).toContain(
      '::error file=index.html,title=Broken link::/no,1%25/ on index.html: no such page or file\n',
    );
  });

  it('sarif: results with rules and places', async () => {
    const { stdout } = await run(BROKEN, 'site', '--format', 'sarif');
    const log = JSON.parse(stdout);
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0].results[0]).toMatchObject({
      ruleId: 'missing',
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'a/index.html' } } }],
    });
    const ids = log.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(ids).toContain('missing');
  });

  it('junit: a failure for each file', async () => {
    const { stdout } = await run(BROKEN, 'site', '--format', 'junit');
    expect(stdout).toContain('<testsuites name="links" tests="2" failures="2">');
    expect(stdout).toContain(
      '<testcase classname="links" name="a/index.html" file="a/index.html">',
    );
  });
});
