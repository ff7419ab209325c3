import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { builtPages } from './src/built/built-pages.ts';
import { hastPlugins, markdownFeatures, mdastPlugins } from './src/markdown/index.ts';
import { offline } from './src/offline/integration.ts';
import { address } from './src/project/address.ts';
import { project } from './src/project/project.ts';
import { openSearchLink, search } from './src/search/reader.ts';
import { security } from './src/security/reader.ts';
import { answersLast } from './src/site/answers-last.ts';
import { bookSidebar } from './src/site/book-sidebar.ts';
import { fonts } from './src/site/fonts.mjs';
import { reloadData } from './src/site/reload-data.ts';
import { cheapLists } from './src/styles/cheap-lists.ts';

export default defineConfig({
  ...address,
  outDir: process.env.HANDBOOK_OUT ?? './dist',
  prerenderConflictBehavior: 'error',
  vite: { plugins: [cheapLists] },
  markdown: { processor: satteri({ mdastPlugins, hastPlugins, features: markdownFeatures }) },
  fonts,
  integrations: [
    starlight({
      title: project.title,
      description: project.description,
      pagefind: false,
      disable404Route: true,
      head: [openSearchLink(project)],
      social: [{ icon: 'github', label: 'Source on GitHub', href: project.repository }],
      credits: false,
      lastUpdated: true,
      plugins: [bookSidebar],
      editLink: { baseUrl: `${project.repository}/edit/main/` },
      markdown: { processedDirs: ['./docs'] },
      routeMiddleware: ['./src/site/route-data.ts', './src/reader/route-head.ts'],
      customCss: ['./src/styles/index.css', './src/widgets/index.css'],
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      components: {
        Footer: './src/site/Footer.astro',
        Head: './src/site/Head.astro',
        PageTitle: './src/site/PageTitle.astro',
        Pagination: './src/site/Pagination.astro',
        Search: './src/site/Search.astro',
        Sidebar: './src/site/Sidebar.astro',
      },
    }),
    mdx(),
    answersLast(),
    builtPages(search, security(project)),
    offline(),
    reloadData,
  ],
});
