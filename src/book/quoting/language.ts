/** The highlighter's name for a file's language, by its ending. */
const byEnding: Readonly<Record<string, string>> = {
  astro: 'astro',
  css: 'css',
  html: 'html',
  java: 'java',
  js: 'js',
  json: 'json',
  md: 'md',
  mdx: 'mdx',
  mjs: 'js',
  proto: 'proto',
  py: 'python',
  scala: 'scala',
  sh: 'bash',
  sql: 'sql',
  toml: 'toml',
  ts: 'ts',
  xml: 'xml',
  yaml: 'yaml',
  yml: 'yaml',
};

/** @returns `txt` for endings that no highlighter knows, such as a captured output. */
export function languageOf(file: string): string {
  return byEnding[file.slice(file.lastIndexOf('.') + 1)] ?? 'txt';
}
