/** Every tag is one that shows something: a component that the page imports, or an element of HTML. */
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import { isComment } from '../manuscript/literal.ts';
import { childrenOf, lineOf, type NodeOf, nodesIn } from '../manuscript/walk.ts';
import { nearest } from '../words/nearest.ts';
import { htmlElements, otherWays } from './html-elements.ts';
import { modulesOf } from './modules.ts';
import type { Rule } from './rule.ts';
import { writtenComponents } from './written-components.ts';

export const elements: Rule = ({ chapters }) => chapters.flatMap(checkPage);

type Tag = NodeOf<'mdxJsxFlowElement'> | NodeOf<'mdxJsxTextElement'>;

const components = Object.keys(writtenComponents);

function checkPage(chapter: Chapter): Finding[] {
  const { file, manuscript } = chapter;
  const { names, imports } = modulesOf(chapter);
  const findings: Finding[] = [];
  const own = new Set<string>();
  for (const { from, line, wanted } of imports) {
    if (from !== '@components') continue;
    for (const name of wanted) {
      own.add(name);
      if (components.includes(name)) continue;
      const message = `@components has no "${name}". ${meant(name) ?? 'See docs/contributing/components.mdx for what there is.'}`;
      findings.push({ file, line, message });
    }
  }
  for (const { node } of nodesIn(manuscript.tree)) {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') continue;
    if (node.name === null) continue;
    const message = /^\p{Lu}|\./u.test(node.name)
      ? (faultOfName(node.name, names) ?? (own.has(node.name) ? faultOfUse(node) : undefined))
      : faultOfHtml(node.name);
    if (message !== undefined) findings.push({ file, line: lineOf(node), message });
  }
  return findings;
}

function meant(name: string): string | undefined {
  const near = nearest(name, components);
  return near === undefined ? undefined : `Did you mean <${near}>?`;
}

function faultOfName(name: string, names: ReadonlySet<string>): string | undefined {
  const [first = ''] = name.split('.');
  if (names.has(first) || name === 'Fragment') return undefined;
  if (components.includes(name)) {
    return `<${name}> is not imported. Write import { ${name} } from '@components'; below the front matter.`;
  }
  const remedy = meant(name) ?? 'Import it, or put it in backticks if it is code.';
  return `there is no <${name}> on this page. ${remedy}`;
}

function faultOfHtml(name: string): string | undefined {
  if (htmlElements.has(name)) return undefined;
  const way = otherWays[name];
  if (way !== undefined) return `<${name}> is not written in a page. ${way}`;
  const component = components.find((known) => known.toLowerCase() === name.toLowerCase());
  const near = component ?? nearest(name, [...htmlElements, ...components]);
  const hint = near === undefined ? '' : ` Did you mean <${near}>?`;
  return `<${name}> is no element that pages use, and might show nothing.${hint || ' Put it in backticks if it is code.'}`;
}

function faultOfUse(tag: Tag): string | undefined {
  const taken = writtenComponents[tag.name ?? ''];
  if (taken === undefined) return undefined;
  for (const attribute of tag.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || taken.attributes.includes(attribute.name)) continue;
    const near = nearest(attribute.name, taken.attributes);
    const known =
      taken.attributes.length === 0 ? 'It takes none' : `It takes ${taken.attributes.join(', ')}`;
    const hint = near === undefined ? `${known}.` : `Did you mean "${near}"?`;
    return `<${tag.name}> does nothing with "${attribute.name}". ${hint}`;
  }
  const twice = tag.attributes
    .map((attribute) => ('name' in attribute ? attribute.name : ''))
    .find((name, index, all) => name !== '' && all.indexOf(name) !== index);
  if (twice !== undefined) return `<${tag.name}> has "${twice}" twice. Take one away.`;
  const inner = childrenOf(tag).filter(
    (child) =>
      !(child.type === 'mdxFlowExpression' || child.type === 'mdxTextExpression') ||
      !isComment(child.value),
  );
  if (taken.content || inner.length === 0) return undefined;
  return `<${tag.name}> shows nothing of what stands in it. Write <${tag.name} … /> and put the text beside it.`;
}
