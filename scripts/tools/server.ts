/** Serves a built site from the disk, as a static host would. */

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

export interface Served {
  /** Address with the base path, with a slash at the end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves a folder on the loopback address.
 *
 * @param folder The built site. @param base Path under which it is served, slashes at both ends.
 * @param port A port, or 0 for a free one.
 * @param options `changing`: look at the disk for each request, since files come and go.
 * @throws Error with code EADDRINUSE when the port is taken.
 */
export async function serve(
  folder: string,
  base = '/',
  port = 0,
  { changing = false }: { readonly changing?: boolean | undefined } = {},
): Promise<Served> {
  const files = sirv(folder, { dev: changing, etag: true, extensions: ['html'], dotfiles: false });
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(folder, '404.html')));
    };
    const path = request.url ?? '/';
    if (!path.startsWith(base)) return missing();
    request.url = `/${path.slice(base.length)}`;
    files(request, response, missing);
  });
  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}${base}`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
