/** Formulas to MathML while building: no script and no stylesheet reaches the reader. */
import katex from 'katex';
import { defineMdastPlugin } from 'satteri';

/**
 * Renders TeX with KaTeX. A formula that KaTeX cannot read stops the build.
 *
 * @throws katex.ParseError with the position in the formula.
 */
export function renderMath(tex: string, displayMode: boolean): string {
  return katex.renderToString(tex, { output: 'mathml', displayMode, throwOnError: true });
}

const asFragment = (html: string) => ({
  name: 'Fragment',
  attributes: [{ type: 'mdxJsxAttribute' as const, name: 'set:html', value: html }],
  children: [],
});

export const math = defineMdastPlugin({
  name: 'handbook-math',
  inlineMath: ({ value }) => ({
    type: 'mdxJsxTextElement' as const,
    ...asFragment(renderMath(value, false)),
  }),
  math: ({ value }) => ({
    type: 'mdxJsxFlowElement' as const,
    ...asFragment(renderMath(value, true)),
  }),
});
