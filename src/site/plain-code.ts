/**
 * Expressive Code plugin: words in the color of all code need no element of their own. They are half of
 * a listing's words, and each element costs every reader's browser its style and its place.
 */
import type { ExpressiveCodePlugin } from '@expressive-code/core';
import type { Element } from '@expressive-code/core/hast';
import { codeThemes } from '../styles/code-themes.ts';

/** What such words would get: the ink of each theme and nothing else. */
const plain = codeThemes
  .map(({ colors }, at) => `--${at}:${colors['editor.foreground']}`)
  .join(';')
  .toLowerCase();

export const plainCode: ExpressiveCodePlugin = {
  name: 'handbook-plain-code',
  hooks: {
    postprocessRenderedLine: ({ renderData }) => unwrap(renderData.lineAst),
  },
};

/** Puts the content of plain elements in their place, at any depth. */
function unwrap(parent: Element): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    unwrap(child);
    return isPlain(child) ? child.children : [child];
  });
}

function isPlain({ tagName, properties }: Element): boolean {
  const [name, ...others] = Object.keys(properties);
  if (tagName !== 'span' || name !== 'style' || others.length > 0) return false;
  return String(properties.style).toLowerCase() === plain;
}
