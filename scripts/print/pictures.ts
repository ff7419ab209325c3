/** Pictures of a page: a sheet carries them in itself, an EPUB beside its text. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../tools/problem.ts';
import { sourceLine } from './source-line.ts';
import { type Element, eachElement, textProperty } from './tree.ts';

/** Types of what a page may show. */
export const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

export interface PictureSpace {
  /** Folder of the built site. */
  readonly dist: string;
  readonly base: string;
  readonly slug: string;
}

/**
 * Finds the file of each picture: afterwards its `src` is the path in the built site, or with `carry`
 * the picture itself, so that the document says all that it shows.
 *
 * @throws Problem with the author's line when it is no file of the site.
 */
export function findPictures(
  pieces: readonly Element[],
  space: PictureSpace,
  carry: boolean,
): void {
  const { dist, base, slug } = space;
  for (const piece of pieces) {
    eachElement(piece, (element) => {
      const source = element.tagName === 'img' ? textProperty(element, 'src') : undefined;
      if (source === undefined || source.startsWith('data:')) return;
      const site = new URL(`http://site${base}`);
      const url = new URL(source, new URL(`${slug}/`, site));
      const path = decodeURIComponent(url.pathname).slice(base.length - 1);
      const type = pictureTypes[path.split('.').at(-1)?.toLowerCase() ?? ''];
      const lies = url.origin === site.origin && url.pathname.startsWith(base);
      if (!lies || type === undefined || !existsSync(join(dist, path))) {
        throw new Problem(
          `${sourceLine(slug, source)}: the picture "${source}" is no file of the site, and sheets are made offline. Save it as PNG, JPEG or SVG in the project, and show that.`,
        );
      }
      for (const name of ['srcSet', 'sizes', 'loading', 'decoding', 'fetchPriority'])
        delete element.properties[name];
      element.properties.src = carry
        ? `data:${type};base64,${readFileSync(join(dist, path)).toString('base64')}`
        : path;
    });
  }
}
