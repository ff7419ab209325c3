/**
 * The engines of other book generators, each set as its generator sets it, over the same sections.
 *
 * @typedef {{ url: string, title: string, parents: string, text: string }} Section
 */
import elasticlunr from 'elasticlunr';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

/** As VitePress sets it: src/client/theme-default/components/VPLocalSearchBox.vue. */
export function miniSearch(/** @type {Section[]} */ sections) {
  const index = new MiniSearch({
    idField: 'url',
    fields: ['title', 'titles', 'text'],
    storeFields: [],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
  });
  index.addAll(sections.map(({ url, title, parents, text }) => ({ url, title, titles: parents, text })));
  const size = JSON.stringify(index).length;
  return { name: 'MiniSearch as VitePress', size, search: (query) => index.search(query).map(({ id }) => id) };
}

/** As MkDocs sets it: mkdocs/contrib/search/templates/search/worker.js. */
export function lunrMkDocs(/** @type {Section[]} */ sections) {
  const index = lunr(function build() {
    this.field('title');
    this.field('text');
    this.ref('url');
    for (const section of sections) this.add(section);
  });
  const size = JSON.stringify(index).length;
  return { name: 'Lunr as MkDocs', size, search: (query) => index.search(query).map(({ ref }) => ref) };
}

/** As mdBook sets it by default: boost-title 2, boost-hierarchy 1, use-boolean-and, expand. */
export function elasticlunrMdBook(/** @type {Section[]} */ sections) {
  const index = elasticlunr(function build() {
    this.addField('title');
    this.addField('body');
    this.addField('breadcrumbs');
    this.setRef('url');
  });
  for (const { url, title, parents, text } of sections) {
    index.addDoc({ url, title, body: text, breadcrumbs: `${parents} » ${title}` });
  }
  const options = {
    bool: 'AND',
    expand: true,
    fields: { title: { boost: 2 }, body: { boost: 1 }, breadcrumbs: { boost: 1 } },
  };
  const size = JSON.stringify(index).length;
  return {
    name: 'Elasticlunr as mdBook',
    size,
    search: (query) => index.search(query, options).map(({ ref }) => ref),
  };
}
