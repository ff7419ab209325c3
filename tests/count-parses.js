/**
 * Loaded into every process of a build before its own code: the Markdown parser then writes down each
 * text that it is given, `node --import 'file:///…/count-parses.js?to=/path/of/the/list'`.
 */
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const list = new URL(import.meta.url).searchParams.get('to');
const parser = /\/node_modules\/satteri\/dist\/index\.js$/u;
const stand = 'counted:';

globalThis.countParse = (how, text) =>
  appendFileSync(list, `${JSON.stringify({ process: process.pid, how, text })}\n`);

/** A module with the parser's exports, in which each function that parses says so first. */
const countedModule = (parserUrl) => `
  export * from ${JSON.stringify(parserUrl)};
  import * as parser from ${JSON.stringify(parserUrl)};
  const counted = (how) => (text, ...options) => {
    countParse(how, text);
    return parser[how](text, ...options);
  };
  export const mdxToMdast = counted('mdxToMdast');
  export const markdownToMdast = counted('markdownToMdast');
  export const mdxToHast = counted('mdxToHast');
  export const markdownToHast = counted('markdownToHast');
  export const mdxToJs = counted('mdxToJs');
  export const markdownToHtml = counted('markdownToHtml');
`;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const own = context.parentURL?.startsWith(stand) ?? false;
    if (own || !parser.test(found.url)) return found;
    return { url: `${stand}${found.url}`, format: 'module', shortCircuit: true };
  },
  load(url, context, next) {
    if (!url.startsWith(stand)) return next(url, context);
    const source = countedModule(url.slice(stand.length));
    return { format: 'module', source, shortCircuit: true };
  },
});
