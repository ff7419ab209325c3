/** A chapter once more: under another name, with ids, terms, sources and links of its own round. */
import path from 'node:path';
import { numberedKinds } from '../../src/book/manuscript/scan.ts';
import type { Again } from './plan.ts';
import { withOtherWords } from './words.ts';

/** Components whose instances an author may give an id. */
export const labelled = Object.keys(numberedKinds);

/** Of the same thing in a later round: `data-leakage-2`. */
export const again = (id: string, round: number): string => `${id}-${round + 1}`;

/** Of the same topic in a later round: `s0-230` for s0-030, in the form that all topics have. */
export function topicAgain(id: string, round: number): string {
  const [source = '', number = ''] = id.split('-');
  return `${source}-${String(Number(number) + 200 * round).padStart(3, '0')}`;
}

/** What is renamed with a chapter, by today's names. Tools keep theirs: they are the same in every chapter. */
export interface Names {
  readonly slugs: ReadonlyMap<string, string>;
  /** Labels that chapters of today give their figures, tables and other things. */
  readonly labels: ReadonlySet<string>;
  /** Whether a slug comes before another in the order of the book. */
  readonly isBefore: (slug: string, other: string) => boolean;
}

/** @param text Today's chapter. @param own Words that no other chapter uses. */
export function chapterAgain(text: string, { of, slug, round }: Again, names: Names, own: ReadonlySet<string>): string {
  const end = text.indexOf('\n---\n', 4) + '\n---\n'.length;
  const head = text
    .slice(0, end)
    .replace(/^title: *"?(.*?)"?$/mu, (_, title: string) => `title: ${JSON.stringify(`${title}, part ${round + 1}`)}`)
    .replace(/^lab: .*$/mu, `lab: ${slug}`)
    .replace(/^prerequisites: *\[(.*)\]$/mu, (_, list: string) => {
      const needed = list.split(',').map((one) => names.slugs.get(one.trim()) ?? one.trim());
      return `prerequisites: [${needed.filter((one) => one !== '' && names.isBefore(one, slug)).join(', ')}]`;
    })
    .replace(/^topics: *\[(.*)\]$/mu, (_, list: string) => {
      const topics = list.split(',').map((one) => one.trim());
      return `topics: [${topics.filter(Boolean).map((one) => topicAgain(one, round)).join(', ')}]`;
    });
  const body = withOtherWords(text, own, round)
    .slice(end)
    // Attributes that name what belongs to the chapter, its terms and its sources.
    .replace(new RegExp(`(<(?:${labelled.join('|')}|Term)\\b[^<>]*?\\bid=")([^"]+)`, 'gu'), (_, tag, id) => tag + again(id, round))
    .replace(/(<Ref\b[^<>]*?\bto=")([^"]+)/gu, (_, tag: string, to: string) => tag + refAgain(to, round, names))
    .replace(/(<Cite\b[^<>]*?\bof=")([^"]+)/gu, (_, tag: string, keys: string) => tag + keys.trim().split(/\s+/u).map((key) => again(key, round)).join(' '))
    .replace(/(<Index\b[^<>]*?\btopic=")([^"]+)/gu, (_, tag: string, ids: string) => tag + ids.trim().split(/\s+/u).map((id) => topicAgain(id, round)).join(' '))
    .replaceAll(`="${of}/`, `="${slug}/`)
    .replace(/\]\(([^()\s]+\.mdx)(#[^()\s]*)?\)/gu, (_, file: string, hash = '') => `](${linkAgain(file, of, slug, names)}${hash})`);
  // The head of withOtherWords is as long as before: only words of running text change.
  return head + body;
}

function refAgain(to: string, round: number, { slugs, labels }: Names): string {
  const labelAgain = (label: string) => (labels.has(label) ? again(label, round) : label);
  const [target = '', anchor] = to.split('#', 2);
  if (target.includes('/')) return [slugs.get(target) ?? target, anchor && labelAgain(anchor)].filter(Boolean).join('#');
  return labelAgain(to);
}

function linkAgain(file: string, of: string, slug: string, { slugs }: Names): string {
  const target = path.posix.join(path.posix.dirname(of), file).replace(/\.mdx$/u, '');
  const relative = path.posix.relative(path.posix.dirname(slug), slugs.get(target) ?? target);
  return `${relative.startsWith('.') ? relative : `./${relative}`}.mdx`;
}
