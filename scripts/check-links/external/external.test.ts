/** Links to other sites, asked of a server on this machine that is stopped after each test. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkLinks } from '../index.ts';
import { withSite } from '../testing/temporary-site.ts';
import { isGood } from './cache.ts';
import { checkExternal, type ExternalOptions } from './external.ts';

const QUICK: ExternalOptions = { hosts: 2, between: 1, retries: 2, pause: 1, timeout: 1000 };

let server: Server;
let origin: string;
let asked: string[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let folder: string;

beforeEach(async () => {
  asked = [];
  folder = mkdtempSync(path.join(tmpdir(), 'answers-'));
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const file = { name: 'index.html', isPage: true };

function check(paths: readonly string[], options: Partial<ExternalOptions> = {}) {
  const references = paths.map((url) => ({
    file,
    href: `${origin}${url}`,
    baseUrl: 'https://example.org/',
    url: new URL(`${origin}${url}`),
  }));
  return checkExternal(references, { ...QUICK, ...options });
}

const status = (code: number) => (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(code).end();
};

it('asks for each page once, without its fragment', async () => {
  answer = status(200);
  expect(await check(['/a', '/a#x', '/a#y', '/b?q'])).toEqual([]);
  expect(asked).toEqual(['HEAD /a', 'HEAD /b?q']);
});

it('names the page that is missing', async () => {
  answer = status(404);
  const [fault] = await check(['/gone']);
  expect(fault).toMatchObject({ href: `${origin}/gone`, rule: 'external' });
  expect(fault?.reason).toMatch(/^answered 404 on \d{4}-\d\d-\d\d$/);
});

it('tries GET where HEAD is not known', async () => {
  answer = (request, response) => status(request.method === 'HEAD' ? 405 : 200)(request, response);
  expect(await check(['/a'])).toEqual([]);
  expect(asked).toEqual(['HEAD /a', 'GET /a']);
});

it('repeats what may change, a limited number of times', async () => {
  answer = (request, response) => status(asked.length < 3 ? 500 : 200)(request, response);
  expect(await check(['/a'])).toEqual([]);
  expect(asked).toHaveLength(3);
  answer = status(500);
  asked = [];
  expect(await check(['/b'])).toHaveLength(1);
  expect(asked).toHaveLength(3);
});

it('waits as long as the server says', async () => {
  let first = 0;
  answer = (_, response) => {
    if (asked.length > 1) response.end();
    else {
      first = Date.now();
      response.writeHead(503, { 'retry-after': '0.2' }).end();
    }
  };
  expect(await check(['/a'])).toEqual([]);
  expect(Date.now() - first).toBeGreaterThanOrEqual(190);
});

it('follows redirects', async () => {
  answer = (request, response) => {
    if (request.url === '/new') response.end();
    else response.writeHead(301, { location: '/new' }).end();
  };
  expect(await check(['/old'])).toEqual([]);
});

it('gives up on a server that says nothing', async () => {
  answer = () => {};
  const [fault] = await check(['/a'], { timeout: 50, retries: 0 });
  expect(fault?.reason).toMatch(/^no answer on/);
});

it('pauses between two requests to one host', async () => {
  const times: number[] = [];
  answer = (_, response) => {
    times.push(Date.now());
    response.end();
  };
  await check(['/a', '/b', '/c'], { between: 60 });
  expect((times[2] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(115);
});

it('remembers answers with their dates, good ones longer, and forgets URLs that are gone', async () => {
  const cacheFile = path.join(folder, 'answers.json');
  answer = (request, response) => status(request.url === '/bad' ? 404 : 200)(request, response);
  await check(['/a', '/bad'], { cacheFile });
  const written = JSON.parse(readFileSync(cacheFile, 'utf8'));
  expect(written[`${origin}/a`]).toMatchObject({ status: 200, checked: expect.any(String) });
  asked = [];
  expect(await check(['/a', '/bad'], { cacheFile })).toHaveLength(1);
  expect(asked).toEqual([]);
  await check(['/a'], { cacheFile });
  expect(Object.keys(JSON.parse(readFileSync(cacheFile, 'utf8')))).toEqual([`${origin}/a`]);
});

it('does not blame a page that turns programs away', () => {
  const checked = '2026-01-01T00:00:00Z';
  expect(
    [200, 301, 401, 403, 429, 999].map((code) => isGood({ status: code, checked })),
  ).not.toContain(false);
  expect([0, 400, 404, 410, 500].map((code) => isGood({ status: code, checked }))).not.toContain(
    true,
  );
});

it('runs only when it is asked to', async () => {
  answer = status(404);
  const html = `<a href="${origin}/gone">x</a>`;
  await withSite({ 'index.html': html }, async (siteDir) => {
    const quiet = await checkLinks({ siteDir, localLinks: 'ignore' });
    expect([quiet.findings, asked]).toEqual([[], []]);
    const { findings } = await checkLinks({ siteDir, localLinks: 'ignore', external: true });
    expect(findings).toMatchObject([{ page: 'index.html', href: `${origin}/gone` }]);
  });
});
