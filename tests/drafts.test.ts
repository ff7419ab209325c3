/** A chapter that is a draft: a build leaves no trace of it, and `npm run dev` shows it, marked. */
import { type ChildProcess, spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../scripts/tools/command.ts';
import { freePort } from './browser/free-port.ts';
import { type Copy, withoutVitest } from './copy.ts';
import { copySmallSite } from './small-site.ts';

let copy: Copy;

/** Its title, its slug, a term and a work of its own all say zebra, and nothing else does. */
const draft = `---
title: Zebra
description: What a reader of the chapter can do afterwards, as soon as the chapter is finished.
draft: true
lab: start/waits
topics: [s0-001]
keywords: [zebra]
questions:
  How do I cross a zebra?: references
---

import { Cite, Listing, References, Term } from '@components';

A <Term id="zebra">zebra</Term> <Cite of="zebra" />.

<Listing file="start/waits/waits.py" region="median" />

## References

<References />
`;

beforeAll(() => {
  copy = copySmallSite();
  const add = (file: string, more: string) => copy.write(file, copy.read(file) + more);
  copy.write('docs/start/zebra.mdx', draft);
  copy.write(
    'src/data/contents.ts',
    copy.read('src/data/contents.ts').replace("'start/two'],", "'start/two', 'start/zebra'],"),
  );
  add(
    'src/data/glossary/start.yaml',
    'zebra:\n  term: zebra\n  definition: A horse in stripes, of which a draft alone speaks.\n',
  );
  add(
    'src/data/references/start.bib',
    '\n@book{zebra,\n  title = {Zebras},\n  url = {https://example.org/zebras},\n  urldate = {2026-11-21}\n}\n',
  );
});
afterAll(() => copy?.remove());

/** Text of a built file; what is packed is read as a browser reads it. */
function textOf(path: string): string {
  const bytes = readFileSync(path);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');
}

test('a build holds nothing of it', async () => {
  const { code, output } = await runCommand(process.execPath, ['scripts/build.ts'], {
    cwd: copy.folder,
    env: withoutVitest,
    timeout: 110,
  });
  expect(code, output).toBe(0);
  const dist = join(copy.folder, 'dist');
  const files = globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(30);
  expect(textOf(join(dist, 'programming/clean-python/index.html'))).toContain('· Chapter 1<');
  expect(files.filter((file) => /zebra/iu.test(file + textOf(file)))).toEqual([]);
});

test('a link to it is a finding', async () => {
  const two = copy.read('docs/start/two.mdx');
  copy.write('docs/start/two.mdx', `${two}\n[Stripes](zebra.mdx)\n`);
  const { code, output } = await runCommand(process.execPath, ['scripts/build.ts'], {
    cwd: copy.folder,
    env: withoutVitest,
    timeout: 110,
  });
  copy.write('docs/start/two.mdx', two);
  expect(output).toContain(
    'docs/start/two.mdx:14: link "zebra.mdx" leads to "start/zebra", which is a draft',
  );
  expect(code).toBe(1);
});

describe('npm run dev', () => {
  let server: ChildProcess;
  let home: string;
  beforeAll(async () => {
    const port = await freePort();
    home = `http://127.0.0.1:${port}`;
    const astro = resolve('node_modules/astro/bin/astro.mjs');
    server = spawn(
      process.execPath,
      [astro, 'dev', '--host', '127.0.0.1', '--port', String(port)],
      {
        cwd: copy.folder,
        env: {
          ...process.env,
          ...withoutVitest,
          ASTRO_DEV_BACKGROUND: '0',
          ASTRO_TELEMETRY_DISABLED: '1',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await new Promise<void>((ready, fail) => {
      server.once('exit', (code) => fail(new Error(`astro dev ended with ${code}`)));
      server.stdout?.on('data', (text) => String(text).includes('ready in') && ready());
    });
  });
  afterAll(() => {
    server?.kill();
  });

  const page = async (path: string) => (await fetch(`${home}/${path}`)).text();

  test('shows it with a number, a mark at its head and one in the sidebar', async () => {
    const html = await page('start/zebra/');
    expect(html).toContain('This content is a draft');
    expect(html).toMatch(/Start<\/span><\/a> · Chapter 1/u);
    expect(html).toContain('Listing 1.1');
    const other = await page('start/one/');
    expect(other).not.toContain('This content is a draft');
    expect(other).toMatch(/"\/start\/zebra\/"[^>]*><span[^>]*>Zebra<\/span><span[^>]*>Draft</u);
  });

  test('shows a definition as it was saved last', async () => {
    const glossary = 'src/data/glossary/start.yaml';
    expect(await page('appendix/glossary/')).toContain('A stored output');
    copy.write(glossary, copy.read(glossary).replace('A stored output', 'A kept output'));
    expect(await page('appendix/glossary/')).toContain('A kept output');
  });
});
