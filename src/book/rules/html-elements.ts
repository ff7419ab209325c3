/** Elements of HTML that prose may use; what else a page needs has Markdown or a component of its own. */

export const htmlElements: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo blockquote br cite code col colgroup caption dd del details dfn div dl dt em ' +
    'figcaption figure hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small ' +
    'source span strong sub summary sup table tbody td tfoot th thead time tr u ul var video wbr ' +
    'aside audio data header footer'
  ).split(' '),
);

/** Elements that have a way of their own here. */
export const otherWays: Readonly<Record<string, string>> = {
  h1: 'Write the title in the front matter.',
  h2: 'Write "## …": references, the contents and the search know only such headings.',
  h3: 'Write "### …": references, the contents and the search know only such headings.',
  h4: 'Write "#### …": references, the contents and the search know only such headings.',
  h5: 'Write "##### …": references, the contents and the search know only such headings.',
  h6: 'Write "###### …": references, the contents and the search know only such headings.',
  script: 'Put what a page runs into src/widgets/.',
  style: 'Put styles into src/styles/.',
  svg: 'Draw it in a lab and show it with <Figure>.',
  math: 'Write a formula between $$ and $$.',
};
