/** hosting/nginx.conf does on a real nginx what it says: pages, compression, caching, headers, 404. */
import { type ChildProcess, spawn } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findNginx, howToGetNginx } from '../../scripts/run/nginx.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { freePort } from './free-port.ts';
import { describeWith } from './needs.ts';

const nginx = findNginx();
const folder = temporaryFolder('nginx');
let server: ChildProcess | undefined;
let site = '';
let said = '';

async function start(): Promise<void> {
  if (nginx === undefined) return;
  const port = await freePort();
  const recipe = readFileSync('hosting/nginx.conf', 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/srv/handbook/dist', resolve('dist'));
  mkdirSync(join(folder, 'logs'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const root = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${root} daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr warn;
     events {} http { access_log off; ${temporary.join(' ')} ${recipe} }`,
  );
  server = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  server.stderr?.on('data', (text) => {
    said += String(text);
  });
  site = `http://127.0.0.1:${port}`;
  // A hang, not slowness.
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (
      await fetch(`${site}/404.html`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    if (server.exitCode !== null) break;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`nginx did not start: ${said}`);
}

beforeAll(start);
afterAll(async () => {
  const ended = server && new Promise((done) => server?.once('exit', done));
  server?.kill('SIGTERM');
  await ended;
});

const get = (path: string) => fetch(`${site}${path}`, { redirect: 'manual' });

describeWith(nginx === undefined ? howToGetNginx : undefined, 'nginx', () => {
  test('found nothing to complain of', () => expect(said).toBe(''));

  test('serves pages, compressed, and asks browsers to ask again', async () => {
    const page = await get('/programming/clean-python/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('vary')).toBe('Accept-Encoding');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(await page.text()).toContain('</html>');
  });

  test('leads an address without its slash to the page, on whatever host and port', async () => {
    const page = await get('/programming/clean-python');
    expect([page.status, page.headers.get('location')]).toEqual([
      301,
      '/programming/clean-python/',
    ]);
  });

  test('lets browsers keep what a hash names, and nothing else', async () => {
    const cached = async (path: string) => (await get(path)).headers.get('cache-control');
    const [script] = globSync('dist/_astro/*.js');
    const [fragment] = globSync('dist/pagefind/fragment/*');
    for (const file of [script, fragment]) {
      expect(await cached(`/${file?.slice('dist/'.length)}`)).toMatch(/immutable/u);
    }
    for (const path of ['/sw.js', '/offline.json', '/pagefind/pagefind.js', '/']) {
      expect(await cached(path)).toBe('no-cache');
    }
  });

  test('says to every answer what only a host can say, to a missing page too', async () => {
    for (const path of ['/', '/sw.js', '/no/such/page/']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    }
  });

  test('answers a missing page with the book’s own, and hides the build’s notes', async () => {
    const missing = await get('/no/such/page/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toBe(readFileSync('dist/404.html', 'utf8'));
    for (const path of ['/_headers', '/.build-key']) expect((await get(path)).status).toBe(404);
  });

  test('knows the kind of every file that pages load', async () => {
    const kind = async (glob: string) => {
      const [file] = globSync(glob, { cwd: 'dist' });
      return (await get(`/${file}`)).headers.get('content-type');
    };
    expect(await kind('_astro/*.js')).toBe('text/javascript');
    expect(await kind('_astro/*.css')).toBe('text/css');
    expect(await kind('_astro/fonts/*.woff2')).toBe('font/woff2');
    expect(await kind('favicon.svg')).toBe('image/svg+xml');
    expect(await kind('cards/**/*.png')).toBe('image/png');
    expect(await kind('changes.xml')).toMatch(/^application\/xml/u);
  });
});
