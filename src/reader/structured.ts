/** What the head says of a page to those who link or list it: JSON-LD by schema.org, social cards. */
export interface PageFacts {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** Number in the book; undefined on pages without one. */
  readonly number: number | undefined;
  readonly level: string | undefined;
  readonly modified: Date | undefined;
}

export interface BookFacts {
  readonly title: string;
  readonly description: string;
  /** Origin and base path, with a slash at the end. */
  readonly url: string;
  readonly version: string;
}

const license = 'https://creativecommons.org/licenses/by/4.0/';

export interface HeadTag {
  tag: 'meta' | 'script' | 'link';
  attrs: Record<string, string>;
  content?: string;
}

export function headTags(page: PageFacts, book: BookFacts): HeadTag[] {
  const card = `${book.url}cards/${page.slug === '' ? 'index' : page.slug}.png`;
  const data = structuredData(page, book);
  return [
    { tag: 'meta', attrs: { property: 'og:image', content: card } },
    { tag: 'meta', attrs: { property: 'og:image:width', content: '1200' } },
    { tag: 'meta', attrs: { property: 'og:image:height', content: '630' } },
    { tag: 'meta', attrs: { property: 'og:image:alt', content: `${page.title}, ${book.title}` } },
    {
      tag: 'link',
      attrs: {
        rel: 'alternate',
        type: 'application/atom+xml',
        title: 'Changes',
        href: `${book.url}changes.xml`,
      },
    },
    ...(page.number === undefined
      ? []
      : [
          {
            tag: 'link' as const,
            attrs: {
              rel: 'alternate',
              type: 'text/markdown',
              title: 'Plain text',
              href: `${book.url}${page.slug}.md`,
            },
          },
        ]),
    ...(data === undefined
      ? []
      : [
          {
            tag: 'script' as const,
            attrs: { type: 'application/ld+json' },
            // A title must not be able to close the element.
            content: JSON.stringify(data).replace(/</gu, '\\u003c'),
          },
        ]),
  ];
}

/** The book on its first page, a chapter on each chapter's; nothing on the others. */
export function structuredData(page: PageFacts, book: BookFacts): object | undefined {
  const whole = {
    '@type': 'Book',
    '@id': `${book.url}#book`,
    name: book.title,
    url: book.url,
    bookFormat: 'https://schema.org/EBook',
    inLanguage: 'en',
    isAccessibleForFree: true,
    license,
  };
  if (page.slug === '') {
    const about = { description: book.description, version: book.version };
    return { '@context': 'https://schema.org', ...whole, ...about };
  }
  if (page.number === undefined) return undefined;
  return {
    '@context': 'https://schema.org',
    '@type': ['Chapter', 'LearningResource'],
    name: page.title,
    description: page.description,
    url: `${book.url}${page.slug}/`,
    position: page.number,
    ...(page.level === undefined ? {} : { educationalLevel: page.level }),
    ...(page.modified === undefined ? {} : { dateModified: page.modified.toISOString() }),
    inLanguage: 'en',
    isAccessibleForFree: true,
    license,
    isPartOf: whole,
  };
}
