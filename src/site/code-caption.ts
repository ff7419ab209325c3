/**
 * Expressive Code plugin: sets a block's title, if it has one, and the button that copies it in a row
 * above the code. A listing has both in its own caption and says so with the meta word `captioned`.
 */
import type { ExpressiveCodeBlock, ExpressiveCodePlugin } from '@expressive-code/core';
import { h, select } from '@expressive-code/core/hast';
import { nameOfCode } from './code-labels.ts';

/** What is typed into a shell. */
const commands = new Set(['sh', 'bash', 'shell', 'console', 'powershell', 'bat']);

function wordsFor({ language, code }: ExpressiveCodeBlock): string {
  if (!commands.has(language)) return 'Copy';
  return code.trim().includes('\n') ? 'Copy commands' : 'Copy command';
}

export const codeCaption: ExpressiveCodePlugin = {
  name: 'handbook-code-caption',
  hooks: {
    postprocessRenderedBlock: ({ codeBlock, renderData }) => {
      const caption = select('figcaption', renderData.blockAst);
      const name = nameOfCode(codeBlock);
      if (!caption || name === undefined) return;
      if (codeBlock.metaOptions.getBoolean('captioned')) {
        // Empty: the figure around it has the caption.
        renderData.blockAst.children = renderData.blockAst.children.filter(
          (child) => child !== caption,
        );
        return;
      }
      const { title } = codeBlock.props;
      const words = wordsFor(codeBlock);
      caption.properties = { className: ['code-caption'] };
      caption.children = [
        ...(title ? [h('span.title', title)] : []),
        h(
          'button.copy-code',
          {
            type: 'button',
            className: ['caption-button', 'print:hidden'],
            ariaLabel: `${words}: ${name}`,
          },
          words,
        ),
      ];
    },
  },
};
