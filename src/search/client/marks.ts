/** Marks the words of a search in the section that its result led to. */

/** Endings that a word of the text may have and the search did not. */
const endings = '(?:e|s|es|ed|er|ers|ing|ings|ion|ions|ation|ations|ly)?';
const most = 200;

/** @returns undefined when there is no word to mark. */
export function patternOf(words: readonly string[]): RegExp | undefined {
  const stems = words
    .filter((word) => word.length > 1)
    .map((word) =>
      word.replace(/(?:ations?|ions?|ings?|ed|es|s|e)$/u, (end) =>
        word.length - end.length < 3 ? end : '',
      ),
    )
    .map((stem) =>
      stem
        .replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}\\s]*')
        // As printed, in groups of three.
        .replace(/^\d{4,}$/u, (number) => [...number].join(`[,.'’\u{A0}\u{2009}\u{202F}]?`)),
    );
  if (stems.length === 0) return undefined;
  const longest = [...new Set(stems)].sort((a, b) => b.length - a.length).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longest})${endings}(?![\\p{L}\\p{N}])`, 'giu');
}

export function markWords(words: readonly string[]): void {
  const pattern = patternOf(words);
  const body = document.querySelector('.sl-markdown-content');
  if (pattern === undefined || body === null) return;
  const ranges = textRanges(body, sectionFilter(body), pattern);
  for (const range of ranges.reverse()) {
    const mark = document.createElement('mark');
    mark.className = 'search-mark';
    range.surroundContents(mark);
  }
  const target = targetOf();
  if (target === undefined)
    document.querySelector('.search-mark')?.scrollIntoView({ block: 'center' });
  else target.scrollIntoView();
}

function targetOf(): HTMLElement | undefined {
  return document.getElementById(decodeURIComponent(location.hash.slice(1))) ?? undefined;
}

/** Passes nodes between the heading of the target and the next heading of any level. */
function sectionFilter(body: Element): (node: Node) => boolean {
  const target = targetOf();
  const headings = [...body.querySelectorAll('h2, h3')];
  const place = target === undefined ? -1 : headings.indexOf(target);
  if (target !== undefined && place < 0) return (node) => target.contains(node);
  const after = headings[place + 1];
  return (node) =>
    (target === undefined || follows(target, node)) &&
    (after === undefined || follows(node, after));
}

function follows(first: Node, second: Node): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function textRanges(body: Element, inSection: (node: Node) => boolean, pattern: RegExp): Range[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (
    let node = walker.nextNode();
    node !== null && ranges.length < most;
    node = walker.nextNode()
  ) {
    if (!inSection(node) || node.parentElement?.closest('svg, script, style, math') !== null)
      continue;
    for (const { index, 0: text } of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + text.length);
      ranges.push(range);
    }
  }
  return ranges;
}
