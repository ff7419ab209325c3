/**
 * Whether a tag stands in SVG or MathML, where other rules hold: scripts and styles are ordinary
 * text, CDATA sections exist, and `href` is an attribute of every element
 * (https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign).
 *
 * Only open foreign elements are kept, not the whole tree. One simplification follows: an end tag
 * that closes none of them is taken to close an HTML element around them.
 */

export type Namespace = 'html' | 'svg' | 'math';

interface OpenElement {
  readonly name: string;
  readonly namespace: 'svg' | 'math';
  /** Its children are HTML: `foreignObject`, `desc`, `title`, `mi` and the like. */
  readonly holds: 'foreign' | 'html' | 'text';
  /** HTML elements that are open in it, of which one must be closed before it can be. */
  readonly children: string[];
}

/** Elements that are closed as soon as they are opened. */
const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

const SVG_HTML_INTEGRATION = new Set(['foreignobject', 'desc', 'title']);
const MATHML_TEXT_INTEGRATION = new Set(['mi', 'mo', 'mn', 'ms', 'mtext']);

/** HTML elements that end foreign content wherever they start. */
const BREAKOUT = new Set(
  (
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img ' +
    'li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var'
  ).split(' '),
);

export class ForeignContent {
  readonly #open: OpenElement[] = [];

  get depth(): number {
    return this.#open.length;
  }

  /** Whether the next tag is read by the rules of foreign content. */
  get active(): boolean {
    return this.#open.length > 0 && this.#open.at(-1)?.holds === 'foreign';
  }

  /**
   * @param attribute value of an attribute of the tag, if it has it
   * @returns the namespace that the element is created in
   */
  start(
    name: string,
    selfClosing: boolean,
    attribute: (name: string) => string | undefined,
  ): Namespace {
    const top = this.#open.at(-1);
    if (top === undefined) {
      if (name === 'svg' || name === 'math') return this.#push(name, name, selfClosing, attribute);
      return 'html';
    }
    if (top.holds === 'foreign') {
      const breaksOut =
        BREAKOUT.has(name) ||
        (name === 'font' && ['color', 'face', 'size'].some((key) => attribute(key) !== undefined));
      if (!breaksOut) {
        const annotatesWithSvg = top.name === 'annotation-xml' && name === 'svg';
        const namespace = annotatesWithSvg ? 'svg' : top.namespace;
        return this.#push(name, namespace, selfClosing, attribute);
      }
      this.#leave();
      return this.#openHtml(name);
    }
    if (name === 'svg' || name === 'math') return this.#push(name, name, selfClosing, attribute);
    if (
      top.children.length === 0 &&
      top.holds === 'text' &&
      (name === 'mglyph' || name === 'malignmark')
    ) {
      return this.#push(name, 'math', selfClosing, attribute);
    }
    return this.#openHtml(name);
  }

  end(name: string): void {
    const top = this.#open.at(-1);
    if (top === undefined) return;
    if (top.children.length > 0) {
      const child = top.children.lastIndexOf(name);
      if (child >= 0) top.children.length = child;
      return;
    }
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const element = this.#open[index] as OpenElement;
      if (element.children.length > 0) break;
      if (element.name === name) {
        this.#open.length = index;
        return;
      }
    }
    this.#leave();
  }

  #openHtml(name: string): Namespace {
    if (!VOID.has(name)) this.#open.at(-1)?.children.push(name);
    return 'html';
  }

  #push(
    name: string,
    namespace: 'svg' | 'math',
    selfClosing: boolean,
    attribute: (name: string) => string | undefined,
  ): Namespace {
    if (selfClosing) return namespace;
    let holds: OpenElement['holds'] = 'foreign';
    if (namespace === 'svg') {
      if (SVG_HTML_INTEGRATION.has(name)) holds = 'html';
    } else if (MATHML_TEXT_INTEGRATION.has(name)) {
      holds = 'text';
    } else if (name === 'annotation-xml') {
      const encoding = attribute('encoding')?.toLowerCase();
      if (encoding === 'text/html' || encoding === 'application/xhtml+xml') holds = 'html';
    }
    this.#open.push({ name, namespace, holds, children: [] });
    return namespace;
  }

  /** Back to HTML: out to the nearest integration point, or out of everything. */
  #leave(): void {
    while (this.active) this.#open.pop();
  }
}
