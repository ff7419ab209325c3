/**
 * The rules of a `_redirects` file, as Netlify, Cloudflare and GitLab read it
 * (https://docs.netlify.com/routing/redirects/,
 * https://developers.cloudflare.com/pages/configuration/redirects/).
 */

export interface RedirectRule {
  readonly from: string;
  /** The target column as written. */
  readonly to: string;
  readonly status: number;
  /** A status with an exclamation mark wins over a file of the same path. */
  readonly forced: boolean;
  /** Names that the source gives to parts of the address. */
  readonly placeholders: readonly string[];
  readonly line: number;
  /** Column of the target, from 1. */
  readonly column: number;
}

const TOKEN = /\S+/g;
const STATUS = /^(\d{3})(!?)$/;
const QUERY_PARAMETER = /^[^/:=\s][^=\s]*=\S*$/;

export function parseRedirects(text: string): RedirectRule[] {
  return text.split(/\r?\n/).flatMap((content, index) => {
    const rule = parseLine(content, index + 1);
    return rule === undefined ? [] : [rule];
  });
}

function parseLine(content: string, line: number): RedirectRule | undefined {
  const tokens: { text: string; index: number }[] = [];
  for (const match of content.matchAll(TOKEN)) {
    if (match[0].startsWith('#')) break;
    tokens.push({ text: match[0], index: match.index });
  }
  const from = tokens[0];
  if (from === undefined) return undefined;
  // Netlify puts wanted query parameters between the two paths.
  let next = 1;
  while (QUERY_PARAMETER.test(tokens[next]?.text ?? '')) next += 1;
  const source = tokens.slice(0, next).map(({ text }) => pathOf(text));
  const placeholders = source
    .flatMap((text) => [...text.matchAll(/:([a-z]\w*)/gi)])
    .map((m) => m[1] ?? '');
  if (from.text.includes('*')) placeholders.push('splat');
  const to = tokens[next];
  if (to === undefined || STATUS.test(to.text)) return undefined;
  const [, status = '301', mark = ''] = STATUS.exec(tokens[next + 1]?.text ?? '') ?? [];
  return {
    from: from.text,
    to: to.text,
    status: Number(status),
    forced: mark === '!',
    placeholders,
    line,
    column: to.index + 1,
  };
}

/** Whether the target holds a part of the address that was asked for. */
export const isDynamic = (rule: RedirectRule): boolean => /:[a-z]\w*/i.test(pathOf(rule.to));

/** A scheme, host and port are no placeholders. */
function pathOf(target: string): string {
  return target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '');
}

export class Redirects {
  readonly rules: readonly RedirectRule[];
  readonly #matchers: readonly { rule: RedirectRule; pattern: RegExp; names: string[] }[];

  /**
   * @param origin rules for another host are left alone
   */
  constructor(rules: readonly RedirectRule[], origin: string) {
    this.rules = rules;
    this.#matchers = rules.flatMap((rule) => {
      const path = ownPath(rule.from, origin);
      return path === undefined ? [] : [{ rule, ...compile(path) }];
    });
  }

  /**
   * The first rule for a path, and where it leads.
   * @param path with the base and a leading slash
   */
  match(path: string, onlyForced = false): { rule: RedirectRule; to: string } | undefined {
    for (const { rule, pattern, names } of this.#matchers) {
      if (onlyForced && !rule.forced) continue;
      const match = pattern.exec(path);
      if (match === null) continue;
      const values = new Map(names.map((name, index) => [name, match[index + 1] ?? '']));
      const to = rule.to.replace(/:([a-z]\w*)/gi, (text, name: string) => values.get(name) ?? text);
      return { rule, to };
    }
    return undefined;
  }
}

function ownPath(from: string, origin: string): string | undefined {
  if (from.startsWith('/')) return from;
  const url = URL.parse(from);
  return url?.origin === origin ? url.pathname : undefined;
}

/** A slash at the end makes no difference; `*` takes the rest, `:name` one segment. */
function compile(from: string): { pattern: RegExp; names: string[] } {
  const names: string[] = [];
  const source = from
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '')
    .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
    .replace(/\/\*.*$|\*|:([a-z]\w*)/gis, (text, name: string | undefined) => {
      names.push(name ?? 'splat');
      if (name !== undefined) return '([^/]+)';
      return text.startsWith('/') ? '(?:/(.*))?' : '(.*)';
    });
  return { pattern: new RegExp(`^${source}/?$`, 's'), names };
}
