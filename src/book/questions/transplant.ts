/** Takes a piece out of one page's HTML so that it can stand on another page, links and ids intact. */
import { parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

type Element = Tree.Element;
type Node = Tree.ChildNode;

const isElement = (node: Node): node is Element => 'attrs' in node;

/** Attributes that hold ids. */
const naming = ['id', 'for', 'popovertarget', 'data-card', 'aria-labelledby', 'aria-describedby'];

export interface Page {
  /** URL of the page that the piece comes from. */
  readonly url: string;
  /** Put before every id, so that pieces of several pages have no id in common. */
  readonly prefix: string;
}

/** Elements that have a class, in document order, without those inside another of them. */
export function piecesOf(html: string, className: string): string[] {
  return find(parseFragment(html).childNodes, className).map(outer);
}

function find(nodes: readonly Node[], className: string): Element[] {
  return nodes.filter(isElement).flatMap((element) => {
    const classes = attribute(element, 'class')?.split(/\s+/u) ?? [];
    return classes.includes(className) ? [element] : find(element.childNodes, className);
  });
}

/** HTML inside the first element that has a class; undefined without one. */
export function insideOf(html: string, className: string): string | undefined {
  const [first] = find(parseFragment(html).childNodes, className);
  return first === undefined ? undefined : serialize(first);
}

/** HTML without the elements that have one of the classes. */
export function without(html: string, classNames: readonly string[]): string {
  const fragment = parseFragment(html);
  const prune = (parent: Tree.ParentNode) => {
    parent.childNodes = parent.childNodes.filter((node) => {
      if (!isElement(node)) return true;
      const classes = attribute(node, 'class')?.split(/\s+/u) ?? [];
      return !classes.some((name) => classNames.includes(name));
    });
    for (const node of parent.childNodes) if (isElement(node)) prune(node);
  };
  prune(fragment);
  return serialize(fragment);
}

/** Ids get the prefix; `#x` leads to the piece's own x, else to x on the page it comes from. */
export function transplant(html: string, { url, prefix }: Page): string {
  const fragment = parseFragment(html);
  const own = new Set<string>();
  walk(fragment.childNodes, (element) => {
    const id = attribute(element, 'id');
    if (id !== undefined) own.add(id);
  });
  walk(fragment.childNodes, (element) => {
    for (const entry of element.attrs) {
      if (naming.includes(entry.name)) {
        const moved = (id: string) => (own.has(id) ? `${prefix}-${id}` : id);
        entry.value = entry.value.split(/\s+/u).map(moved).join(' ');
      }
      if (entry.name === 'href' && entry.value.startsWith('#')) {
        const id = entry.value.slice(1);
        entry.value = own.has(id) ? `#${prefix}-${id}` : `${url}${entry.value}`;
      }
    }
  });
  return serialize(fragment);
}

function walk(nodes: readonly Node[], visit: (element: Element) => void): void {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    visit(node);
    walk(node.childNodes, visit);
  }
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((entry) => entry.name === name)?.value;

function outer(element: Element): string {
  const holder = parseFragment('');
  holder.childNodes.push(element);
  return serialize(holder);
}
