/** What stands before the first chapter: cover, colophon, contents. */
import { type Edition, longDay } from '../edition.ts';
import { pageOf } from '../links.ts';
import { type Element, h } from '../tree.ts';

export interface Cover {
  readonly title: string;
  /** One line under the title. */
  readonly subtitle: string;
  /** Small line above the title; a path's name belongs to the book's. */
  readonly above?: string;
}

export function cover({ title, subtitle, above }: Cover, edition: Edition): Element {
  return h('section.cover', { id: 'cover' }, [
    above === undefined ? '' : h('p.cover-above', above),
    h('p.cover-title', title),
    h('p.cover-subtitle', subtitle),
    h('p.cover-foot', `Edition of ${longDay(edition.date)}`),
  ]);
}

/** Where an edition comes from, and what readers may do with it. */
export function colophonText(edition: Edition, address: string): Element[] {
  return [
    h('p', [
      `Version ${edition.version}, commit ${edition.commit}, ${longDay(edition.date)}. `,
      'The current edition is at ',
      h('a', { href: address }, address.replace(/^https:\/\//u, '')),
      '.',
    ]),
    h('p', [
      `© ${edition.author}. Text and figures are licensed under `,
      h('a', { href: 'https://creativecommons.org/licenses/by/4.0/' }, 'CC BY 4.0'),
      ' (creativecommons.org/licenses/by/4.0): share and change them, and name the source. ',
      'Programs are licensed under the MIT License.',
    ]),
    h('p', [
      'Set in Source Serif 4 and Source Code Pro; formulas by KaTeX. Programs, outputs and numbers ',
      'come from the labs of the book, which are run again for each edition.',
    ]),
  ];
}

export function colophon(edition: Edition): Element {
  return h('section.colophon', { id: 'colophon' }, [
    h('p.colophon-title', edition.title),
    ...colophonText(edition, edition.home),
  ]);
}

/** A line of the contents, and the lines under it. */
export interface ContentsLine {
  readonly id: string;
  readonly number?: string | undefined;
  readonly text: string;
  readonly level: 'part' | 'chapter' | 'section' | 'matter';
  readonly under?: readonly ContentsLine[];
}

/** A list of lists, so that a reader who listens hears what belongs to what. */
export function contentsList(lines: readonly ContentsLine[]): Element {
  return h(
    'ol.contents-list',
    lines.map(({ id, number, text, level, under = [] }) =>
      h(`li.line-${level}`, [
        h('a.contents-line', { href: `#${id}` }, [
          h('span.contents-text', [
            number === undefined ? '' : h('span.number', `${number} `),
            text,
          ]),
          h('span.leader'),
          pageOf(id),
        ]),
        under.length === 0 ? '' : contentsList(under),
      ]),
    ),
  );
}

export function contents(lines: readonly ContentsLine[]): Element {
  return h('section.contents', [h('h1', { id: 'contents' }, 'Contents'), contentsList(lines)]);
}
