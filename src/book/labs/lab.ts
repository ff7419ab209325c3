/** The projects under labs/: the lab of each chapter, and the two packages that labs share. */
import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { filesOf } from '../files/git.ts';

/** Packages that labs import by path: the running case, what tests share, and what programs share. */
export const packages = ['flightdelay', 'harness', 'workbench'] as const;

/** What labs call them in their dependencies: other packages have those names on PyPI. */
export const projectOf = {
  flightdelay: 'flightdelay',
  harness: 'handbook-harness',
  workbench: 'handbook-workbench',
} as const satisfies Record<(typeof packages)[number], string>;

/** What `[tool.handbook]` in a lab's pyproject.toml says to the test run. */
export interface Settings {
  /** Other labs whose programs or outputs this one reads, by name. */
  readonly reads: readonly string[];
  /** Why the lab costs too much to be drawn by lot. */
  readonly heavy?: string | undefined;
  /** Debian packages that it needs, and the program by which each is known to be there. */
  readonly debian: Readonly<Record<string, string>>;
  /** What scripts/run/labs/tools.ts fetches for it. */
  readonly tools: readonly string[];
  /** Platforms of Linux and macOS that it cannot be installed on, and why. */
  readonly without: Readonly<Record<string, string>>;
  /** Commands which make in the lab's folder what the commands on its page read, in order. */
  readonly prepare: readonly string[];
  /** Outputs whose numbers are others each time, by name, and why. */
  readonly varies: Readonly<Record<string, string>>;
  /** Outputs whose commands are not typed in the lab's folder, by name, and why. */
  readonly elsewhere: Readonly<Record<string, string>>;
}

export interface Lab extends Settings {
  /** `start/roles`, or a package's name. */
  readonly name: string;
  /** `labs/start/roles` */
  readonly folder: string;
  /** What its programs import and what checks them, without the packages of this repository. */
  readonly requirements: readonly string[];
  /** Of these, what its programs import. */
  readonly dependencies: readonly string[];
  /** The packages of this repository that it gets by path. */
  readonly packages: readonly (typeof packages)[number][];
}

/** All of them: the packages first, then the labs in the order of their names. */
export function listLabs(): Lab[] {
  const found = filesOf([':(glob)labs/*/pyproject.toml', ':(glob)labs/*/*/pyproject.toml']);
  return found
    .map((file) => labOf(file, readFileSync(file, 'utf8')))
    .sort((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : 1));
}

/** The labs, and before them what formats and lints them all: everything that has a lock file. */
export function listProjects(): Lab[] {
  const file = 'labs/pyproject.toml';
  return [labOf(file, readFileSync(file, 'utf8')), ...listLabs()];
}

const order = ({ name }: Lab) => (name.includes('/') ? 1 : 0);

/**
 * A project by its pyproject.toml.
 *
 * @throws Error of one line when the file is not one, or says something that nobody reads.
 */
export function labOf(file: string, text: string): Lab {
  const folder = file.replace(/\/pyproject\.toml$/u, '');
  const name = folder.replace(/^labs\//u, '');
  const { project, tool, ...rest } = parsed(file, text);
  const { dev } = table(file, 'dependency-groups', rest['dependency-groups']);
  const { dependencies } = table(file, 'project', project);
  const own = strings(file, 'project.dependencies', dependencies);
  const all = [...own, ...strings(file, 'dependency-groups.dev', dev)];
  const named = new Set(all.map(nameOf));
  const ours = new Set<string>(Object.values(projectOf));
  const foreign = (requirement: string) => !ours.has(nameOf(requirement));
  return {
    name,
    folder,
    requirements: all.filter(foreign),
    dependencies: own.filter(foreign),
    packages: packages.filter((it) => {
      // The harness stands on the workbench.
      const byHarness = it === 'workbench' && named.has(projectOf.harness);
      return it === name || named.has(projectOf[it]) || byHarness;
    }),
    ...settingsOf(file, table(file, 'tool', tool).handbook),
  };
}

/** `dlt` of `dlt[duckdb]` */
export const nameOf = (requirement: string): string =>
  (/^[\w.-]+/u.exec(requirement)?.[0] ?? '').toLowerCase();

function settingsOf(file: string, given: unknown): Settings {
  const { reads, heavy, debian, tools, without, prepare, varies, elsewhere, ...others } = table(
    file,
    'tool.handbook',
    given,
  );
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new Error(
      `${file}: [tool.handbook] knows no "${unknown}". It knows reads, heavy, debian, tools, without, prepare, varies and elsewhere.`,
    );
  }
  if (heavy !== undefined && (typeof heavy !== 'string' || heavy.trim() === '')) {
    throw new Error(`${file}: tool.handbook.heavy is no reason. Say why the lab costs so much.`);
  }
  const texts = (key: string, value: unknown) =>
    Object.fromEntries(Object.entries(table(file, key, value)).map(([k, v]) => [k, String(v)]));
  return {
    reads: strings(file, 'tool.handbook.reads', reads),
    heavy,
    debian: texts('tool.handbook.debian', debian),
    tools: strings(file, 'tool.handbook.tools', tools),
    without: texts('tool.handbook.without', without),
    prepare: strings(file, 'tool.handbook.prepare', prepare),
    varies: texts('tool.handbook.varies', varies),
    elsewhere: texts('tool.handbook.elsewhere', elsewhere),
  };
}

type Table = Readonly<Record<string, unknown>>;

function parsed(file: string, text: string): Table {
  try {
    return parse(text);
  } catch (error) {
    const { line, message } = error as Error & { line?: number };
    const [why] = message.split('\n');
    throw new Error(`${file}:${line ?? 1}: ${why}. Correct the file.`);
  }
}

function table(file: string, key: string, value: unknown = {}): Table {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Table;
  throw new Error(`${file}: ${key} is no table. Write it as [${key}].`);
}

function strings(file: string, key: string, value: unknown = []): string[] {
  if (Array.isArray(value) && value.every((it) => typeof it === 'string')) return value;
  throw new Error(`${file}: ${key} is no list of texts. Write it as ["…", "…"].`);
}
