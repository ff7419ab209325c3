/** Serves a built site as a CDN would: brotli for text, names with a hash kept for ever. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
};
/** What is packed already. */
const packed = new Set(['.woff2', '.png', '.ico', '.jpg', '.webp', '.pdf']);
const pictures = new Set(['.svg', '.png', '.ico', '.jpg', '.webp']);
/** A hash in a file's name, or Astro's folder of files that have one. */
const hashed = /\/_astro\/|[.\-_][\w-]{8,}\.(?:js|mjs|css|woff2|json|png|svg)$/u;

/** One body that was sent, without its headers. */
export interface Sent {
  readonly path: string;
  readonly bytes: number;
}

export interface Served {
  readonly url: string;
  /**
   * What was sent since it was last asked for, pictures left out. Workers' requests too, which a
   * page's own log does not have.
   */
  readonly sent: () => Sent[];
  readonly stop: () => void;
}

/** Serves a folder on the loopback address, on a free port, until it is stopped. */
export async function serveBrotli(folder: string): Promise<Served> {
  let log: Sent[] = [];
  const bodies = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const file = fileOf(folder, path);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const plain = packed.has(extname(file));
    const body = bodies.get(file) ?? (plain ? readFileSync(file) : brotliCompressSync(readFileSync(file)));
    bodies.set(file, body);
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': hashed.test(file) ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
      'content-length': body.length,
      ...(plain ? {} : { 'content-encoding': 'br' }),
    });
    response.end(body);
    if (!pictures.has(extname(file))) log.push({ path, bytes: body.length });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: () => {
      const now = log;
      log = [];
      return now;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The file that a static host finds for a path. */
function fileOf(folder: string, path: string): string | undefined {
  const candidates = [path, `${path}.html`, join(path, 'index.html')].map((name) => join(folder, name));
  return candidates.find((file) => file.startsWith(folder) && existsSync(file) && statSync(file).isFile());
}
