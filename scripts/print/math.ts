/** Formulas for paper: KaTeX's HTML, set from the TeX that the page's MathML carries. */
import katex from 'katex';
import {
  type Element,
  h,
  isElement,
  parseFragment,
  replaceElements,
  select,
  textOf,
  textProperty,
} from './tree.ts';

/** Marks a description as a formula's: the PDF's tags are told apart from pictures by it. */
export const formulaMark = 'Formula: ';

/** Puts KaTeX's HTML in the place of every formula that says its TeX. */
export function setFormulas(body: Element): void {
  replaceElements(body, (element) => {
    if (element.tagName === 'svg') return 'whole';
    const wrapper = isElement(element, 'span') && select(':scope > math', element) !== undefined;
    const math =
      element.tagName === 'math' ? element : wrapper ? select('math', element) : undefined;
    if (math === undefined) return undefined;
    const tex = select('annotation[encoding="application/x-tex"]', math);
    if (tex === undefined) return undefined;
    return [formula(textOf(tex).trim(), math)];
  });
}

function formula(tex: string, math: Element): Element {
  const displayed = math.properties.display === 'block';
  const html = katex.renderToString(tex, {
    output: 'html',
    displayMode: displayed,
    throwOnError: true,
  });
  const spoken = textProperty(math, 'ariaLabel') ?? tex;
  return h(
    displayed ? 'span.formula.displayed' : 'span.formula',
    { role: 'img', ariaLabel: `${formulaMark}${spoken}` },
    parseFragment(html),
  );
}
