/** Starlight plugin: the book's parts in the sidebar. Drafts stand there while authors write, and are marked. */
import type { StarlightPlugin } from '@astrojs/starlight/types';
import { withoutPages } from '../book/contents/drafts.ts';
import { sidebar } from '../book/contents/sidebar.ts';
import { draftSlugs } from '../book/read.ts';
import { contents } from '../data/contents.ts';

export const bookSidebar: StarlightPlugin = {
  name: 'handbook-sidebar',
  hooks: {
    'config:setup': ({ command, updateConfig }) => {
      const drafts = draftSlugs();
      updateConfig({
        sidebar:
          command === 'dev' ? sidebar(contents, drafts) : sidebar(withoutPages(contents, drafts)),
      });
    },
  },
};
