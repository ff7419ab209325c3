/** Programs and outputs on paper: each line by itself, with what a screen says of it in color alone. */
import {
  type Element,
  type ElementContent,
  eachElement,
  h,
  hasClass,
  isElement,
  select,
  selectAll,
  textOf,
  textProperty,
} from './tree.ts';

/** Lines that a page of code can hold, on the smaller of our papers. */
const pageOfCode = 54;
const columns = 78;

/** Makes lines out of code, signs and labels out of their marks. */
export function prepareCode(piece: Element): void {
  markLines(piece);
  markChanges(piece);
  markLong(piece);
}

/** What no page can hold begins where it stands; all else is kept whole. */
function markLong(piece: Element): void {
  for (const figure of selectAll('figure.listing, figure.output', piece)) {
    const rows = selectAll('.ec-line', figure).reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(textOf(line).trimEnd().length / columns)),
      0,
    );
    if (rows > pageOfCode)
      figure.properties.className = [...(figure.properties.className as string[]), 'long'];
  }
}

/** Makes each line of a captured output one of its own, so that a wrapped one can be marked. */
function markLines(piece: Element): void {
  eachElement(piece, (element) => {
    if (element.tagName !== 'samp') return;
    if (!element.children.every((node) => node.type === 'text')) return;
    element.children = textOf(element)
      .split('\n')
      .map((line) => h('span.ec-line', [line === '' ? ' ' : line]));
  });
  eachElement(piece, (element) => {
    if (element.tagName !== 'pre') return;
    // The line feed after a command would open a second line: each line is a block here.
    element.children = element.children.filter(
      (node) => node.type !== 'text' || node.value.trim() !== '',
    );
    for (const node of element.children) {
      if (isElement(node, 'kbd')) node.properties.className = ['ec-line'];
    }
  });
}

const signs = { ins: '+ ', del: '− ' };

/** Lines that came and lines that went have a sign, and what an author calls them stands above them. */
function markChanges(piece: Element): void {
  for (const code of selectAll('pre code', piece)) {
    code.children = code.children.flatMap((line): ElementContent[] => {
      if (!isElement(line)) return [line];
      const label = labelOf(line);
      for (const [name, sign] of Object.entries(signs)) {
        if (hasClass(line, name)) select('.code', line)?.children.unshift(h('span.sign', sign));
      }
      return label === undefined ? [line] : [h('div.line-label', label), line];
    });
  }
}

/** The highlighter hands a label to its stylesheet: `--tmLabel:'added'`. */
function labelOf(line: Element): string | undefined {
  if (!hasClass(line, 'tm-label')) return undefined;
  const label = /--tmLabel:\s*'((?:[^'\\]|\\.)*)'/u.exec(textProperty(line, 'style') ?? '')?.[1];
  return label?.replace(/\\(.)/gu, '$1');
}
