/** Elements of an XML file, with as much of XML as sitemaps, feeds and pictures need. */
import { decodeXML } from 'entities/decode';
import { decodeBytes } from '../html/decode.ts';
import { END_OF_FILE, START_TAG, Tokenizer } from '../html/tokenizer.ts';

export interface XmlElement {
  /** Name in lower case, with its prefix. */
  readonly name: string;
  /** Names of the elements around it, outermost first. */
  readonly parents: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
  /** Text of an element that holds nothing else; CDATA is unwrapped. */
  readonly text: string;
}

export function readXml(bytes: string): XmlElement[] {
  const tag = new Tokenizer(bytes);
  const elements: XmlElement[] = [];
  const open: { element: XmlElement & { text: string }; contentStart: number }[] = [];
  let parents: readonly string[] = [];
  for (let kind = tag.next(true); kind !== END_OF_FILE; kind = tag.next(true)) {
    if (kind === START_TAG) {
      const attributes = new Map<string, string>();
      for (let index = 0; index < tag.attributeCount; index += 1) {
        attributes.set(
          tag.attributeNames[index] as string,
          decode(tag.attributeValues[index] as string),
        );
      }
      const element = { name: tag.name, parents, attributes, text: '' };
      elements.push(element);
      if (tag.selfClosing) continue;
      open.push({ element, contentStart: tag.end });
      parents = [...parents, tag.name];
    } else {
      const index = open.findLastIndex(({ element }) => element.name === tag.name);
      if (index < 0) continue;
      const { element, contentStart } = open[index] as (typeof open)[number];
      // Only a leaf: nothing was opened since.
      if (elements.at(-1) === element) element.text = textOf(bytes.slice(contentStart, tag.start));
      open.length = index;
      parents = element.parents;
    }
  }
  return elements;
}

/** Name of the outermost element, read from the beginning of a file. */
export function rootName(bytes: string): string | undefined {
  const tag = new Tokenizer(bytes);
  return tag.next(true) === START_TAG ? tag.name : undefined;
}

const decode = (raw: string): string => decodeXML(decodeBytes(raw));

function textOf(content: string): string {
  return content
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((part) => {
      if (part.startsWith('<![CDATA[')) return decodeBytes(part.slice(9, -3));
      return part.startsWith('<!--') ? '' : decode(part);
    })
    .join('')
    .trim();
}
