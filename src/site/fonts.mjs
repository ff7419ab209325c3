/**
 * The book's two type faces, from packages, so that a build needs no network. They are named by package
 * and not by path, which would go into the pages.
 */
import { fontProviders } from 'astro/config';

export const fonts = [
  {
    name: 'Source Serif 4',
    cssVariable: '--font-text',
    provider: fontProviders.local(),
    fallbacks: ['Georgia', 'serif'],
    options: {
      variants: [
        {
          weight: '400 700',
          style: 'normal',
          src: ['@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'],
        },
        {
          weight: '400 700',
          style: 'italic',
          src: ['@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2'],
        },
      ],
    },
  },
  {
    name: 'Source Code Pro',
    cssVariable: '--font-code',
    provider: fontProviders.local(),
    fallbacks: ['ui-monospace', 'monospace'],
    options: {
      variants: [
        {
          weight: '400 700',
          style: 'normal',
          src: [
            '@fontsource-variable/source-code-pro/files/source-code-pro-latin-wght-normal.woff2',
          ],
        },
      ],
    },
  },
];
