/**
 * Expressive Code plugin: makes each block a region with a name that the keyboard reaches, so that a
 * long line can be scrolled to and screen readers tell the blocks apart.
 */
import type { ExpressiveCodeBlock, ExpressiveCodePlugin } from '@expressive-code/core';
import { select, setProperty } from '@expressive-code/core/hast';

/** Characters of the first line that name a block without a title. */
const longest = 60;

/** Its title, else its first line; undefined where nothing stands in it. */
export function nameOfCode({ props, code }: ExpressiveCodeBlock): string | undefined {
  return props.title || code.trim().split('\n')[0]?.slice(0, longest) || undefined;
}

export const codeLabels: ExpressiveCodePlugin = {
  name: 'handbook-code-labels',
  hooks: {
    postprocessRenderedBlock: ({ codeBlock, renderData }) => {
      const pre = select('pre', renderData.blockAst);
      const name = nameOfCode(codeBlock);
      if (!pre || !name) return;
      // As the plugin's own script does for blocks that scroll, but before it runs and without it.
      setProperty(pre, 'tabIndex', '0');
      setProperty(pre, 'role', 'region');
      setProperty(pre, 'ariaLabel', name);
    },
  },
};
