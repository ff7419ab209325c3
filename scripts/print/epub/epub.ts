/** The book as EPUB 3.3, from the same assembled chapters as the sheets. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { fromRoot } from '../../../src/book/files/root.ts';
import { Problem } from '../../tools/problem.ts';
import { fillPages } from '../book/document.ts';
import type { Assembled } from '../book/publication.ts';
import type { Edition } from '../edition.ts';
import { pictureTypes } from '../pictures.ts';
import {
  type Element,
  eachElement,
  parseFragment,
  selectAll,
  serialize,
  textOf,
  textProperty,
} from '../tree.ts';
import { coverPicture, type EpubFile, navigation, packageFile } from './package.ts';
import { markPages, type PageMark } from './page-breaks.ts';
import { xhtmlPage } from './xhtml.ts';

/** Pages of the A4 book by named place. */
export type Places = Readonly<Record<string, number>>;

/** @param book Assembled with formulas as MathML. @param dist Where the pages' pictures lie. */
export function makeEpub(
  book: Assembled,
  places: Places,
  edition: Edition,
  dist: string,
): Uint8Array {
  const sections = book.sections
    .filter((section) => !textProperty(section, 'className')?.includes('contents'))
    .map((section) => withPages(section, places));
  const names = sections.map((section, i) => fileName(section, i));
  const fileOf = idsByFile(sections, names);
  const marked = new Set<number>();
  const marks: PageMark[] = [];
  const pictures = new Map<string, string>();
  const files = sections.map((section, i): EpubFile => {
    const name = names[i] ?? '';
    turnLinks(section, name, fileOf);
    nameNotes(section);
    movePictures(section, pictures);
    marks.push(...markPages(section, name, places, marked));
    const title = titleOf(section) ?? book.title;
    return { name, title, text: xhtmlPage(title, [section]) };
  });
  const hrefOf = (id: string) => `${fileOf.get(id) ?? ''}#${id}`;
  const held = [...pictures].map(([source, name]) => ({ source, name, type: typeOf(source) }));
  const content: Zippable = {
    'META-INF/container.xml': strToU8(
      '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'EPUB/package.opf': strToU8(packageFile(edition, book.subject, files, held)),
    'EPUB/nav.xhtml': strToU8(navigation(book.contents, hrefOf, marks)),
    'EPUB/cover.svg': strToU8(coverPicture(edition)),
    'EPUB/book.css': readFileSync(fromRoot('scripts/print/epub/book.css')),
    ...Object.fromEntries(files.map(({ name, text }) => [`EPUB/${name}`, strToU8(text)])),
    ...Object.fromEntries(
      held.map(({ source, name }) => [`EPUB/${name}`, readFileSync(join(dist, source))]),
    ),
  };
  return pack(content);
}

/** The type of the file comes first and bare; dates are one day for all, so bytes are the same. */
function pack(content: Zippable): Uint8Array {
  return zipSync(
    { mimetype: [strToU8('application/epub+zip'), { level: 0 }], ...content },
    { level: 9, mtime: new Date(1980, 0, 1) },
  );
}

function withPages(section: Element, places: Places): Element {
  const html = fillPages(serialize(section), new Map(Object.entries(places)));
  const [element] = parseFragment(html);
  if (element?.type !== 'element') throw new Problem('a section of the book is empty.');
  return element;
}

function fileName(section: Element, position: number): string {
  const id = firstId(section);
  return position === 0 ? 'cover.xhtml' : `${id.replace(/--_top$/u, '')}.xhtml`;
}

function firstId(section: Element): string {
  let found: string | undefined;
  eachElement(section, (element) => {
    found ??= /^(?:h1|section)$/u.test(element.tagName) ? textProperty(element, 'id') : undefined;
  });
  return found ?? 'section';
}

function titleOf(section: Element): string | undefined {
  let found: string | undefined;
  eachElement(section, (element) => {
    if (element.tagName === 'h1') found ??= textOf(element);
  });
  return found;
}

function idsByFile(sections: readonly Element[], names: readonly string[]): Map<string, string> {
  const fileOf = new Map<string, string>();
  sections.forEach((section, i) => {
    eachElement(section, (element) => {
      const id = textProperty(element, 'id');
      if (id !== undefined) fileOf.set(id, names[i] ?? '');
    });
  });
  return fileOf;
}

function turnLinks(section: Element, name: string, fileOf: ReadonlyMap<string, string>): void {
  eachElement(section, (element) => {
    const href = element.tagName === 'a' ? textProperty(element, 'href') : undefined;
    if (href === undefined || !href.startsWith('#')) return;
    const file = fileOf.get(decodeURIComponent(href.slice(1)));
    if (file !== undefined && file !== name) element.properties.href = `${file}${href}`;
  });
}

/** Readers show a note where its number is tapped. */
function nameNotes(section: Element): void {
  const roles: Readonly<Record<string, [type: string, role: string]>> = {
    'a.footnote-ref': ['noteref', 'doc-noteref'],
    'section.footnotes a.index-page': ['backlink', 'doc-backlink'],
    'section.footnotes': ['endnotes', 'doc-endnotes'],
  };
  for (const [selector, [type, role]] of Object.entries(roles)) {
    for (const element of selectAll(selector, section)) {
      Object.assign(element.properties, { 'epub:type': type, role });
    }
  }
  for (const note of selectAll('section.footnotes > ol > li', section))
    note.properties['epub:type'] = 'endnote';
}

function movePictures(section: Element, pictures: Map<string, string>): void {
  eachElement(section, (element) => {
    const source = element.tagName === 'img' ? textProperty(element, 'src') : undefined;
    if (source === undefined || source.startsWith('data:')) return;
    const name = pictures.get(source) ?? `picture-${pictures.size + 1}.${source.split('.').at(-1)}`;
    pictures.set(source, name);
    element.properties.src = name;
  });
}

const typeOf = (source: string): string =>
  pictureTypes[source.split('.').at(-1)?.toLowerCase() ?? ''] ?? '';
