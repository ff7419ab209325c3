/** A publication as an HTML document: what an engine prints. */

import { Problem } from '../../tools/problem.ts';
import { idFaults } from '../ids.ts';
import type { Paper } from '../papers.ts';
import { h, type Root, serialize } from '../tree.ts';
import { placesOf } from './headings.ts';
import type { Assembled, RunningHead } from './publication.ts';

/** Page numbers by id, as a former pass found them. */
export type Pages = ReadonlyMap<string, number>;

/** Parts of the document's head that do not depend on the publication. */
export interface Style {
  /** Addresses of stylesheets, in order. */
  readonly sheets: readonly string[];
}

/**
 * @throws Problem when an id stands twice or a reference leads nowhere: on paper nobody would
 *   see it.
 */
export function documentOf(assembled: Assembled, paper: Paper, { sheets }: Style): string {
  const body = h('body', [...assembled.sections]);
  const faults = idFaults(body);
  if (faults.length > 0) {
    throw new Problem(
      `${assembled.name}: ${faults[0]}. Correct the link or the id in the chapter` +
        (faults.length > 1 ? ` (and ${faults.length - 1} more).` : '.'),
      faults,
    );
  }
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en', className: 'printed', dataTheme: 'light' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', assembled.title),
          ...sheets.map((href) => h('link', { rel: 'stylesheet', href })),
          h('style', pageRules(paper, assembled.heads)),
        ]),
        h('body', [places(assembled), ...assembled.sections]),
      ]),
    ],
  };
  return serialize(root);
}

/** The engine names the places that links lead to: these links name every heading and block. */
const places = (assembled: Assembled) =>
  h(
    'nav',
    { hidden: true },
    placesOf(assembled.sections).map((id) => h('a', { href: `#${id}` })),
  );

/** CSS cannot carry a chapter's title into the margin here, so each chapter has pages of a name. */
function pageRules(paper: Paper, heads: readonly RunningHead[]): string {
  const rules = heads.map(
    ({ page, left, right }) => `@page ${page} {
  @top-left { content: ${cssText(left)}; }
  @top-right { content: ${cssText(right)}; }
  @bottom-center { content: counter(page); }
}`,
  );
  return [`@page { size: ${paper.css}; }`, ...rules].join('\n');
}

const cssText = (text: string): string =>
  `"${text.replace(/["\\\n<]/gu, (c) => `\\${c.codePointAt(0)?.toString(16)} `)}"`;

const pagePlace = /<span class="page-of" data-of="([^"]+)">[^<]*<\/span>/gu;

const indexPages = /<span class="index-pages">[\s\S]*?<\/a><\/span>/gu;

/** Writes page numbers into a document. What no pass has found yet keeps three digits' room. */
export function fillPages(html: string, pages: Pages): string {
  const filled = html.replace(pagePlace, (_, id: string) => {
    return `<span class="page-of" data-of="${id}">${pages.get(id) ?? '000'}</span>`;
  });
  return filled.replace(indexPages, hideRepeats);
}

/**
 * An index says each page once. The other links stay, hidden: an engine names only those places
 * that a link leads to, and the next pass asks for them again.
 */
function hideRepeats(list: string): string {
  const said = new Set<string>();
  return list.replace(
    /<a class="index-page"([^>]*)>([\s\S]*?)<\/a>/gu,
    (link, rest: string, inner: string) => {
      const page = inner.replace(/<[^>]+>/gu, '');
      if (!said.has(page)) {
        said.add(page);
        return link;
      }
      return `<a class="index-page" hidden${rest}>${inner}</a>`;
    },
  );
}

/** Every id whose page a document wants to say. */
export const wantedIds = (html: string): Set<string> =>
  new Set([...html.matchAll(pagePlace)].map(([, id = '']) => id));
