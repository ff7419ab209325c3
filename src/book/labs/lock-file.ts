/** A lock file as uv writes it: names, versions and hashes, and for each package who asked for it. */

export interface Pin {
  readonly name: string;
  readonly version: string;
  /** Python and system that the pin is for, `sys_platform == 'win32'`; empty for all. */
  readonly marker: string;
  readonly hashes: readonly string[];
  /** Who asked: names of packages, and of projects with the file that asks, `a-lab (pyproject.toml:dev)`. */
  readonly via: readonly string[];
  /** The pin as the file has it, hashes and all. */
  readonly text: string;
}

const pin = /^([\w.-]+)==([^\s;]+)(?: ; ([^\\\n]+?))?(?: \\)?$((?:\n {4}.*)*)/gmu;

/** All pins of a lock or constraints file, in its order. */
export function pinsOf(text: string): Pin[] {
  return [...text.matchAll(pin)].map(
    ([whole, name = '', version = '', marker = '', rest = '']) => ({
      name: name.toLowerCase(),
      version,
      marker,
      hashes: [...rest.matchAll(/--hash=(\S+)/gu)].map(([, hash = '']) => hash),
      via: [...rest.matchAll(/^ {4}# +(?:via )?(.+)$/gmu)]
        .map(([, asker = '']) => asker.trim())
        .filter((asker) => asker !== 'via' && !asker.startsWith('-c ')),
      text: whole,
    }),
  );
}

/** `numpy==2.4.6 ; python_full_version < '3.12'` */
export const lineOf = ({ name, version, marker }: Pin): string =>
  `${name}==${version}${marker === '' ? '' : ` ; ${marker}`}`;
