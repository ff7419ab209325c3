/** A page's social card as a picture; src/reader/structured.ts names it in the page's head. */
import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { cardSvg } from '../../book/card.ts';
import { readBook } from '../../book/read.ts';
import { project } from '../../site/project.ts';

export function getStaticPaths() {
  return readBook().chapters.map(({ slug, title, place }) => ({
    params: { slug: slug === '' ? 'index' : slug },
    props: {
      title: slug === '' ? project.title : title,
      kicker:
        place?.number === undefined
          ? (place?.part.title ?? 'A free book')
          : `${place.part.title} · Chapter ${place.number}`,
    },
  }));
}

export const GET: APIRoute<{ title: string; kicker: string }> = async ({ props }) => {
  const svg = cardSvg({ ...props, book: props.title === project.title ? '' : project.title });
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
