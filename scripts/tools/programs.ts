/** Programs that commands and tests start, where they are, and which package brings each. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from './problem.ts';

interface Tool {
  /** Names under which systems install it, best first. */
  readonly names: readonly string[];
  /** Variable that overrules the search. */
  readonly variable: string;
  readonly debian: string;
  readonly mac: string;
}

const tools = {
  chromium: {
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'Google Chrome',
    ],
    variable: 'CHROMIUM',
    debian: 'chromium',
    mac: '--cask chromium',
  },
  qpdf: { names: ['qpdf'], variable: 'HANDBOOK_QPDF', debian: 'qpdf', mac: 'qpdf' },
  pdftotext: tool('pdftotext', 'poppler-utils', 'poppler'),
  pdffonts: tool('pdffonts', 'poppler-utils', 'poppler'),
  pdftoppm: tool('pdftoppm', 'poppler-utils', 'poppler'),
  pdfimages: tool('pdfimages', 'poppler-utils', 'poppler'),
  epubcheck: tool('epubcheck', 'epubcheck', 'epubcheck'),
  java: tool('java', 'default-jre-headless', 'openjdk'),
  maven: tool('mvn', 'maven', 'maven'),
} satisfies Record<string, Tool>;

function tool(name: string, debian: string, mac: string): Tool {
  return { names: [name], variable: `HANDBOOK_${name.toUpperCase()}`, debian, mac };
}

export type ToolName = keyof typeof tools;

const macPlaces = [
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/opt/homebrew/bin',
];

/** @returns Path of a program, or undefined when this machine lacks it. */
export function findTool(name: ToolName, environment = process.env): string | undefined {
  const { names, variable } = tools[name];
  const given = environment[variable];
  if (given !== undefined && given !== '') return isProgram(given) ? given : undefined;
  for (const candidate of names) {
    const path = findProgram(candidate, environment);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** @returns Path of a program by its own name, or undefined when this machine lacks it. */
export function findProgram(name: string, environment = process.env): string | undefined {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders, ...macPlaces].map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Package of Debian and its children that brings a program. */
export const debianPackage = (name: ToolName): string => tools[name].debian;

/** One line: what is missing and how to get it. */
export function howToInstall(name: ToolName, platform: string = process.platform): string {
  const { names, debian, mac } = tools[name];
  const command = platform === 'darwin' ? `brew install ${mac}` : `sudo apt-get install ${debian}`;
  return `${names[0]} is missing: install it with "${command}".`;
}

/** @throws Problem that says what to install. */
export function needTool(name: ToolName): string {
  const path = findTool(name);
  if (path === undefined) throw new Problem(howToInstall(name));
  return path;
}

/**
 * Runs a program and returns what it printed.
 *
 * @throws Problem with the program's first words when it fails.
 */
export function runTool(
  name: ToolName,
  args: readonly string[],
  encoding: BufferEncoding = 'utf8',
): string {
  const program = needTool(name);
  const { stdout, stderr, status, signal, error } = spawnSync(program, args, {
    encoding,
    maxBuffer: 256 * 2 ** 20,
  });
  if (error === undefined && status === 0) return stdout;
  const said = error?.message ?? (stderr.trim() || `it was ended by ${signal ?? status}`);
  const words = said.split('\n');
  throw new Problem(
    `${name} stopped: ${words[0] ?? ''}. Free disk space or memory if it is short; else run it by hand.`,
    [`${program} ${args.join(' ')}`, ...words],
  );
}
