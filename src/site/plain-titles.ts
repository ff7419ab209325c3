/**
 * What Starlight shows of titles outside a page's own heading, where no HTML can stand: `pip install` in
 * a tab, the sidebar, previous and next. And a formula in a heading, of which its list of headings has
 * lost the text.
 */
import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { plainWords } from '../book/words/inline-code.ts';

type Entries = StarlightRouteData['sidebar'];
type TocItem = NonNullable<StarlightRouteData['toc']>['items'][number];

/** Entries with new labels where one holds code; the others are those that were given. */
export const plainSidebar = (entries: Entries): Entries =>
  entries.map((entry) => {
    const label = plainWords(entry.label);
    if (entry.type === 'link') return label === entry.label ? entry : { ...entry, label };
    return { ...entry, label, entries: plainSidebar(entry.entries) };
  });

/** Tags that name or describe the page. */
export const plainHead = (head: StarlightRouteData['head']): StarlightRouteData['head'] =>
  head.map((tag) => {
    if (tag.tag === 'title') return { ...tag, content: plainWords(tag.content ?? '') };
    const { content } = tag.attrs ?? {};
    if (tag.tag !== 'meta' || typeof content !== 'string') return tag;
    return { ...tag, attrs: { ...tag.attrs, content: plainWords(content) } };
  });

/** @param formulas Words of headings that hold a formula, by anchor. */
export const wholeToc = (items: TocItem[], formulas: ReadonlyMap<string, string>): TocItem[] =>
  items.map((item) => ({
    ...item,
    text: plainWords(formulas.get(item.slug) ?? item.text),
    children: wholeToc(item.children, formulas),
  }));
