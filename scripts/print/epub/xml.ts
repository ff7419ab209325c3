/** A tree as XML: every element closed, every attribute with a value, no letter that XML forbids. */
import type { Nodes } from 'hast';
import { find, html, svg } from 'property-information';
import { type Element, textProperty } from '../tree.ts';

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

export const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a captured output may hold them.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, pictureOf)
    .replace(/[\ufffe\uffff]/gu, '\ufffd')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');

/** A control character as the sign that names it: `␛`. */
const pictureOf = (letter: string): string =>
  String.fromCodePoint(0x2400 + (letter.codePointAt(0) ?? 0));

/** Comments say nothing to a reader, and an EPUB has a document type of its own. */
export function serializeXml(node: Nodes, inSvg = false): string {
  if (node.type === 'text') return escapeXml(node.value);
  if (node.type === 'root') return node.children.map((child) => serializeXml(child)).join('');
  return node.type === 'element' ? element(node, inSvg) : '';
}

function element(node: Element, inSvg: boolean): string {
  const { tagName, children, properties } = node;
  const drawn = inSvg || tagName === 'svg';
  const start = [
    tagName,
    ...Object.keys(properties).flatMap((name) => attribute(node, name, drawn)),
  ];
  const inside = children.map((child) => serializeXml(child, drawn && tagName !== 'foreignObject'));
  return empty.has(tagName) && children.length === 0
    ? `<${start.join(' ')}/>`
    : `<${start.join(' ')}>${inside.join('')}</${tagName}>`;
}

/** HTML lets an attribute stand without a value, which means its own name. */
function attribute(node: Element, name: string, drawn: boolean): string[] {
  const value = textProperty(node, name);
  if (value === undefined) return [];
  const info = find(drawn ? svg : html, name);
  const isBare = node.properties[name] === true || (info.boolean && value === '');
  const said = isBare ? info.attribute : value;
  return [`${info.attribute}="${escapeXml(said)}"`];
}
