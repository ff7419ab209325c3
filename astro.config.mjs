import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig, fontProviders } from 'astro/config';
import { sidebar } from './src/book/sidebar.ts';
import { contents } from './src/data/contents.ts';
import { markdownFeatures, mdastPlugins } from './src/markdown/index.ts';
import { openSearchLink, search } from './src/search/integration.ts';
import { project } from './src/site/project.ts';
import { cheapLists } from './src/styles/cheap-lists.ts';
import { codeThemes } from './src/styles/code-themes.ts';

export default defineConfig({
  site: project.site,
  base: project.base,
  outDir: process.env.HANDBOOK_OUT ?? './dist',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  vite: { plugins: [cheapLists] },
  markdown: { processor: satteri({ mdastPlugins, features: markdownFeatures }) },
  fonts: [
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
            src: [
              './node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
            ],
          },
          {
            weight: '400 700',
            style: 'italic',
            src: [
              './node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
            ],
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
              './node_modules/@fontsource-variable/source-code-pro/files/source-code-pro-latin-wght-normal.woff2',
            ],
          },
        ],
      },
    },
  ],
  integrations: [
    starlight({
      title: project.title,
      description: project.description,
      pagefind: false,
      disable404Route: true,
      head: [openSearchLink(project)],
      credits: false,
      lastUpdated: true,
      sidebar: sidebar(contents),
      editLink: { baseUrl: `${project.repository}/edit/main/` },
      markdown: { processedDirs: ['./docs'] },
      routeMiddleware: ['./src/site/route-data.ts', './src/reader/route-head.ts'],
      customCss: ['./src/styles/index.css', './src/styles/widgets.css'],
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      expressiveCode: {
        themes: codeThemes,
        styleOverrides: { codeFontFamily: 'var(--font-code)', uiFontFamily: 'var(--font-text)' },
      },
      components: {
        Footer: './src/site/Footer.astro',
        Head: './src/site/Head.astro',
        PageTitle: './src/site/PageTitle.astro',
        Search: './src/site/Search.astro',
      },
    }),
    mdx(),
    search(),
  ],
});
