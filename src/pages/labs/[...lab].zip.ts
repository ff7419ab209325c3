/** The lab of each chapter by itself, to unpack and run. */
import type { APIRoute } from 'astro';
import { pairsOf, servedZip } from '../../book/labs/alone.ts';
import { readBook } from '../../book/read.ts';

export function getStaticPaths() {
  return pairsOf(readBook()).map(({ lab }) => ({ params: { lab: lab.name } }));
}

export const GET: APIRoute = ({ params }) => {
  const pair = pairsOf(readBook()).find(({ lab }) => lab.name === params.lab);
  if (pair === undefined) return new Response(null, { status: 404 });
  const body = servedZip(pair) as Uint8Array<ArrayBuffer>;
  return new Response(body, { headers: { 'Content-Type': 'application/zip' } });
};
