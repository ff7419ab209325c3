/**
 * The book's two type faces, served from the site itself. A page that opens before they are here keeps the
 * reader's own serif to its end, because text that is being read must not move.
 */
import { fontProviders } from 'astro/config';
import { faces, fileOf, parts } from './faces.ts';

const families = [
  { variable: '--face-text', name: 'Handbook Text', fallbacks: ['Georgia', 'serif'] },
  { variable: '--face-code', name: 'Handbook Code', fallbacks: ['ui-monospace', 'monospace'] },
];

export const fonts = families.flatMap(({ variable, name, fallbacks }) =>
  parts.map((part) => ({
    name: `${name}${part.suffix}`,
    cssVariable: `${variable}${part.suffix}`,
    provider: fontProviders.local(),
    // The basic part stands last in a style's list, and ends it.
    fallbacks: part.suffix === '' ? fallbacks : [],
    options: {
      variants: faces
        .filter((face) => face.variable === variable)
        .map((face) => ({
          weight: [...new Set(Object.values(face.weights))].join(' '),
          style: face.style,
          display: 'optional',
          unicodeRange: part.unicodeRange,
          // From the project's root and not from that of the disk, which would go into the pages.
          src: [`./${fileOf(face, part)}`],
        })),
    },
  })),
);
