/** HTML trees as XHTML: what an EPUB's reader parses strictly. */
import {
  type Element,
  eachElement,
  isElement,
  type Nodes,
  replaceElements,
  textProperty,
} from '../tree.ts';
import { escapeXml, serializeXml } from './xml.ts';

/** One file of the EPUB, from a tree that the print steps left. */
export function xhtmlPage(title: string, sections: readonly Element[], extra = ''): string {
  const body = sections.map((section) => serializeXml(strict(structuredClone(section)))).join('\n');
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head>
<meta charset="utf-8"/>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="book.css"/>
</head>
<body${extra}>
${body}
</body>
</html>
`;
}

/** Attributes that say how to load or to run a page. */
const forBrowsers = /^(?:data.|loading$|decoding$|fetchPriority$|sizes$|srcSet$)/u;

/** Mends what browsers forgive: blocks in lines of code, old attributes. */
function strict(tree: Element): Element {
  // The index's repeated pages are hidden on paper, where the engine wants their links.
  replaceElements(tree, ({ properties }) => (properties.hidden === undefined ? undefined : []));
  eachElement(tree, (element) => {
    const { properties } = element;
    for (const name of Object.keys(properties)) {
      if (forBrowsers.test(name)) delete properties[name];
    }
    if (element.tagName === 'pre') spansInside(element);
    if (element.tagName === 'svg') {
      properties.xmlns = 'http://www.w3.org/2000/svg';
      properties.xmlnsXLink = 'http://www.w3.org/1999/xlink';
    }
    if (element.tagName === 'math') properties.xmlns = 'http://www.w3.org/1998/Math/MathML';
    const align = textProperty(element, 'align');
    if (align !== undefined) {
      delete properties.align;
      properties.style = `text-align: ${align}`;
    }
    const style = textProperty(element, 'style');
    if (style !== undefined) setStyle(element, style);
  });
  return tree;
}

function spansInside(pre: Nodes): void {
  eachElement(pre, (element) => {
    if (isElement(element, 'div')) element.tagName = 'span';
  });
}

/** The highlighter keeps a color for each theme in variables; paper and EPUB take the light one. */
function setStyle(element: Element, style: string): void {
  const names: Readonly<Record<string, string>> = {
    '--0': 'color',
    '--0fw': 'font-weight',
    '--0fs': 'font-style',
  };
  const kept = style.split(';').flatMap((rule) => {
    const [name = '', value = ''] = rule.split(/:(.*)/su).map((part) => part.trim());
    if (name === '' || name === 'page') return [];
    if (!name.startsWith('--')) return [`${name}: ${value}`];
    return names[name] === undefined ? [] : [`${names[name]}: ${value}`];
  });
  if (kept.length === 0) delete element.properties.style;
  else element.properties.style = kept.join('; ');
}
