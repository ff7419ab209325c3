/** The EPUB's own papers: package, navigation, cover. */
import type { ContentsLine } from '../book/front.ts';
import { type Edition, longDay } from '../edition.ts';
import type { PageMark } from './page-breaks.ts';
import { escapeXml } from './xml.ts';

export interface EpubFile {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

/** What a file needs to say of itself in the package. */
function propertiesOf({ text }: EpubFile): string {
  const found = [text.includes('<math') ? 'mathml' : '', text.includes('<svg') ? 'svg' : ''].filter(
    (name) => name !== '',
  );
  return found.length === 0 ? '' : ` properties="${found.join(' ')}"`;
}

const features = [
  'alternativeText',
  'displayTransformability',
  'index',
  'longDescription',
  'MathML',
  'pageNavigation',
  'readingOrder',
  'structuralNavigation',
  'tableOfContents',
];

export function packageFile(
  edition: Edition,
  subject: string,
  files: readonly EpubFile[],
  pictures: readonly { readonly name: string; readonly type: string }[],
): string {
  const second = edition.date.toISOString().replace(/\.\d+Z$/u, 'Z');
  const items = files.map(
    (file, i) =>
      `<item id="f${i}" href="${file.name}" media-type="application/xhtml+xml"${propertiesOf(file)}/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escapeXml(edition.home)}#${escapeXml(edition.version)}-${edition.commit}</dc:identifier>
<dc:title>${escapeXml(edition.title)}</dc:title>
<dc:creator>${escapeXml(edition.author)}</dc:creator>
<dc:language>en</dc:language>
<dc:date>${second.slice(0, 10)}</dc:date>
<dc:description>${escapeXml(subject)}</dc:description>
<dc:rights>CC BY 4.0, programs MIT</dc:rights>
<dc:source id="sheets">${escapeXml(new URL('print/handbook.a4.pdf', edition.home).href)}</dc:source>
<meta refines="#sheets" property="source-of">pagination</meta>
<meta property="dcterms:modified">${second}</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
${features.map((name) => `<meta property="schema:accessibilityFeature">${name}</meta>`).join('\n')}
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Figures have alternative text and a longer description; formulas are MathML; page numbers match the A4 edition.</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="css" href="book.css" media-type="text/css"/>
<item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
${pictures.map(({ name, type }, i) => `<item id="p${i}" href="${name}" media-type="${type}"/>`).join('\n')}
${items.join('\n')}
</manifest>
<spine>
${files
  .map((_, i) => `<itemref idref="f${i}"/>`)
  .toSpliced(1, 0, '<itemref idref="nav"/>')
  .join('\n')}
</spine>
</package>
`;
}

/** Contents, landmarks and pages: one file that readers show and programs read. */
export function navigation(
  lines: readonly ContentsLine[],
  hrefOf: (id: string) => string,
  pages: readonly PageMark[],
): string {
  const list = (entries: readonly ContentsLine[]): string =>
    `<ol>${entries
      .map(({ id, number, text, under = [] }) => {
        const words = escapeXml(number === undefined ? text : `${number} ${text}`);
        return `<li><a href="${hrefOf(id)}">${words}</a>${under.length === 0 ? '' : list(under)}</li>`;
      })
      .join('')}</ol>`;
  const landmarks = [
    ['cover', 'cover.xhtml', 'Cover'],
    ['toc', '#toc', 'Contents'],
    ['bodymatter', hrefOf(lines[0]?.id ?? ''), 'Start of the book'],
    ...lines
      .filter(({ level }) => level === 'matter')
      .map(({ id, text }) => [id === 'index' ? 'index' : 'backmatter', hrefOf(id), text]),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><meta charset="utf-8"/><title>Contents</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body>
<nav epub:type="toc" role="doc-toc" id="toc"><h1>Contents</h1>${list(lines)}</nav>
<nav epub:type="landmarks" hidden="hidden"><ol>${landmarks
    .map(([type, href, text]) => `<li><a epub:type="${type}" href="${href}">${text}</a></li>`)
    .join('')}</ol></nav>
${pageList(pages)}
</body>
</html>
`;
}

function pageList(pages: readonly PageMark[]): string {
  if (pages.length === 0) return '';
  const items = pages.map(({ page, id, file }) => `<li><a href="${file}#${id}">${page}</a></li>`);
  return `<nav epub:type="page-list" role="doc-pagelist" hidden="hidden"><ol>${items.join('')}</ol></nav>`;
}

/** A picture of the cover, for shelves. */
export function coverPicture(edition: Edition): string {
  const words = edition.title.split(' ');
  const half = Math.ceil(words.length / 2);
  const line = (text: string, y: number) =>
    `<text x="80" y="${y}" font-size="92">${escapeXml(text)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 1200" font-family="Source Serif 4, Georgia, serif" fill="#1b1a18"><title>${escapeXml(edition.title)}</title><rect width="900" height="1200" fill="#f6f4ef"/>${line(words.slice(0, half).join(' '), 380)}${line(words.slice(half).join(' '), 490)}<path d="M80 560h740" stroke="#1b1a18" stroke-width="5"/><text x="80" y="1110" font-size="32">Edition of ${longDay(edition.date)}</text></svg>
`;
}
