/** A page's social card as a picture; src/reader/structured.ts names it in the page's head. */
import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { BuildCache } from '../../book/files/build-cache.ts';
import { fromRoot } from '../../book/files/root.ts';
import { readBook } from '../../book/read.ts';
import { cardSvg } from '../../book/sharing/card.ts';
import { project } from '../../project/project.ts';

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

const programs = ['src/book/sharing/card.ts', 'src/pages/cards/[...slug].png.ts'];
let kept: BuildCache | undefined;

/** Drawn again when a card says something else or one of the programs has changed. */
function cache(): BuildCache {
  const foundation = () => programs.map((file) => readFileSync(fromRoot(file), 'utf8')).join('\0');
  kept ??= new BuildCache('cards', foundation());
  return kept;
}

export const GET: APIRoute<{ title: string; kicker: string }> = async ({ props }) => {
  const card = { ...props, book: props.title === project.title ? '' : project.title };
  const png = await cache().recallLater(JSON.stringify(card), async () => {
    const { default: sharp } = await import('sharp');
    // All colors and not a palette: looking for a good one takes three times as long as all the rest.
    const picture = sharp(Buffer.from(cardSvg(card)))
      .removeAlpha()
      .png({ compressionLevel: 6 });
    return (await picture.toBuffer()).toString('base64');
  });
  const body = new Uint8Array(Buffer.from(png, 'base64'));
  return new Response(body, { headers: { 'Content-Type': 'image/png' } });
};
