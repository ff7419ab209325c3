/** Which files of the package flightdelay a program depends on. */

const folder = 'labs/flightdelay/';
const source = `${folder}flightdelay/`;

/**
 * Files of flightdelay that these texts lead to. An import leads to its modules, to the package's own
 * __init__.py and on to what those import. A text that names the package in any other way, to run its
 * command, to read, copy or change its sources, may depend on all of it.
 *
 * @param texts Of programs, tests and whatever else may name the package.
 * @param files Of the package's folder, from the root. @param read Text of one of them.
 */
export function usedOf(
  texts: readonly string[],
  files: readonly string[],
  read: (file: string) => string,
): string[] {
  const imports = texts.map(importsIn);
  if (imports.some(({ whole }) => whole)) return [...files];
  const waiting = imports.flatMap(({ modules }) => modules);
  if (waiting.length === 0) return [];
  const used = new Set([`${folder}pyproject.toml`, `${source}__init__.py`]);
  waiting.push(...importsIn(read(`${source}__init__.py`)).modules);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const file = `${source}${name}.py`;
    // A name out of __init__.py, such as Config, is no module, and __init__.py is read already.
    if (used.has(file) || !files.includes(file)) continue;
    used.add(file);
    waiting.push(...importsIn(read(file)).modules);
  }
  return files.filter((file) => used.has(file));
}

const from =
  /^[ \t]*from[ \t]+flightdelay(?:\.(\w+))?[ \t]+import[ \t]+(\([^)]*\)|(?:\\\n|[^\n(])+)/gmu;
const plain = /^[ \t]*import[ \t]+flightdelay(?:\.(\w+))?[ \t]*$/gmu;

/** Modules that a text imports, and whether it names the package besides. */
export function importsIn(text: string): { modules: string[]; whole: boolean } {
  const modules: string[] = [];
  const rest = text
    .replace(from, (_, module: string | undefined, names: string) => {
      modules.push(...(module === undefined ? namesIn(names) : [module]));
      return '';
    })
    .replace(plain, (_, module: string | undefined) => {
      modules.push(module ?? '__init__');
      return '';
    });
  return { modules, whole: /flightdelay/iu.test(rest) };
}

/** `(a, b as c,  # why` and so on: a, b */
const namesIn = (list: string): string[] =>
  list
    .replace(/#.*$/gmu, '')
    .replace(/[()\\]/gu, '')
    .split(',')
    .map((name) => name.trim().split(/\s+as\s+/u)[0] ?? '')
    .filter((name) => name !== '');
