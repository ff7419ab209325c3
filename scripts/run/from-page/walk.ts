/**
 * Walks a lab as a reader does: in a folder that holds it, types what prepares it and then each command that
 * its page shows, and compares what comes with what the page says. What the lab's own captures mask is masked
 * here too, and nothing else.
 */
import { spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { filesOf } from '../../../src/book/files/git.ts';
import type { Lab } from '../../../src/book/labs/lab.ts';
import { manuscriptOf } from '../../../src/book/manuscript/manuscript.ts';
import { runCommand } from '../../tools/command.ts';
import { terminal } from './terminal.ts';

/** Seconds after which a command is taken for one that hangs. */
const limit = 600;

/** An output of a lab, and what a reader types to get it. */
export interface Shown {
  /** `run` of `outputs/run.txt` */
  readonly name: string;
  readonly commands: readonly string[];
}

/** The lines of a captured output that a reader types. */
export const commandsIn = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []));

/**
 * Outputs of a lab that begin with a command, in the order in which pages show them; what no page shows,
 * such as what only answers a question, comes last.
 *
 * @param pages Texts of all pages. @param outputs Texts of the lab's outputs, by name.
 */
export function shownOf(
  lab: Pick<Lab, 'name'>,
  pages: readonly string[],
  outputs: Readonly<Record<string, string>>,
): Shown[] {
  const begin = `${lab.name}/outputs/`;
  const named = pages
    .filter((text) => text.includes(begin))
    .flatMap((text) => manuscriptOf(text).scan.elements)
    .flatMap(({ attributes }) => Object.values(attributes))
    .filter((value) => value.startsWith(begin) && value.endsWith('.txt'))
    .map((value) => value.slice(begin.length, -'.txt'.length));
  return [...new Set([...named, ...Object.keys(outputs).sort()])]
    .map((name) => ({ name, text: outputs[name] ?? '' }))
    .filter(({ text }) => text.startsWith('$ '))
    .map(({ name, text }) => ({ name, commands: commandsIn(text) }));
}

/** {@link shownOf} of the lab as the repository holds it. */
export function shownBy(lab: Lab): Shown[] {
  const pages = filesOf([':(glob)docs/**/*.mdx']).map((file) => readFileSync(file, 'utf8'));
  const files = filesOf([`:(glob)${lab.folder}/outputs/*.txt`]);
  const named = files.map((file) => {
    return [
      file.slice(`${lab.folder}/outputs/`.length, -'.txt'.length),
      readFileSync(file, 'utf8'),
    ];
  });
  return shownOf(lab, pages, Object.fromEntries(named) as Record<string, string>);
}

export interface Walked {
  /** Where the page is not true, a line each. */
  readonly faults: readonly string[];
  readonly commands: number;
  /** Outputs that were compared. */
  readonly outputs: number;
  /** Wall time. */
  readonly seconds: number;
  /** The commands that took longest, `12 s python -m one`, for whoever wants to make it shorter. */
  readonly longest: readonly string[];
}

/**
 * @param lab The lab; its folder in the repository holds the outputs to compare with.
 * @param folder A copy of the lab's folder, which is written to.
 * @param bin Programs of the environment that the reader would have made.
 * @param own Programs of the lab's own environment, whose harness compares.
 */
export async function walk(
  lab: Lab,
  folder: string,
  bin: string,
  own: string,
  outputs: readonly Shown[] = shownBy(lab),
): Promise<Walked> {
  const begin = performance.now();
  const took: [seconds: number, command: string][] = [];
  const runs: Run[] = [];
  const type = async (command: string, place = folder) => {
    const start = performance.now();
    const said = await typed(command, place, bin);
    took.push([(performance.now() - start) / 1000, command]);
    return said;
  };
  const done = (faults: readonly string[]): Walked => ({
    faults,
    commands: took.length,
    outputs: runs.length,
    seconds: Math.round((performance.now() - begin) / 1000),
    longest: took
      .sort(([a], [b]) => b - a)
      .slice(0, 3)
      .map(([seconds, command]) => `${seconds.toFixed(0)} s ${command}`),
  });
  for (const command of lab.prepare) {
    const { code, output } = await type(command);
    if (code === 0) continue;
    const last = output.trimEnd().split('\n').at(-1);
    return done([
      `${lab.folder}/pyproject.toml: $ ${command}: ended with ${code}: ${last}. Correct tool.handbook.prepare.`,
    ]);
  }
  for (const { name, commands } of outputs.filter((it) => lab.elsewhere[it.name] === undefined)) {
    const texts: string[] = [];
    // Each output begins in the lab's folder, whatever the one before it did.
    let place = realpathSync(folder);
    let head = '';
    for (const command of commands) {
      const moved = /^cd (\S+)$/u.exec(command)?.[1];
      if (moved === undefined) {
        texts.push(`$ ${command}\n${(await type(command, place)).output.trimEnd()}`.trimEnd());
      } else {
        place = resolve(place, moved);
        head += `$ ${command}\n`;
      }
    }
    runs.push({
      name,
      text: `${head}${texts.join('\n\n')}\n`,
      folder: place,
      varies: lab.varies[name] !== undefined,
    });
  }
  return done([...unknown(lab, outputs), ...(await compare(lab, runs, own))]);
}

/** What is declared of an output that is not there. */
const unknown = (lab: Lab, outputs: readonly Shown[]): string[] =>
  (['varies', 'elsewhere'] as const).flatMap((key) =>
    Object.keys(lab[key])
      .filter((name) => !outputs.some((output) => output.name === name))
      .map(
        (name) =>
          `${lab.folder}/pyproject.toml: tool.handbook.${key} names ${name}, and outputs/${name}.txt shows no command. Remove it.`,
      ),
  );

interface Run {
  readonly name: string;
  readonly text: string;
  readonly folder: string;
  readonly varies: boolean;
}

interface Difference {
  readonly line: number;
  readonly kept: string | null;
  readonly came: string | null;
}

/** By the harness, which has the names of what each capture masks. */
async function compare(lab: Lab, runs: readonly Run[], own: string): Promise<string[]> {
  const said = await fed(join(own, 'python'), ['-m', 'harness.masks', lab.folder], runs);
  const found = JSON.parse(said) as (Difference | null)[];
  return found.flatMap((it, index) => {
    const { name = '', text = '' } = runs[index] ?? {};
    if (it === null) return [];
    const command = commandsIn(text).find((it) => !it.startsWith('cd '));
    const line = (text: string | null) => (text === null ? 'nothing more' : `"${text.trim()}"`);
    return [
      `${lab.folder}/outputs/${name}.txt:${it.line}: $ ${command}: a reader sees ${line(it.came)}, the page shows ${line(it.kept)}. Make the command work in the lab's folder after tool.handbook.prepare, or capture it anew.`,
    ];
  });
}

/** What a reader's shell says. */
function typed(command: string, folder: string, bin: string) {
  const PATH = [bin, process.env.PATH].join(delimiter);
  const env = { ...terminal, PATH };
  // One stream, as a terminal has it.
  return runCommand('sh', ['-c', `exec 2>&1 </dev/null\n${command}`], {
    cwd: folder,
    env,
    timeout: limit,
  });
}

/** @throws Error with what the program said when it fails. */
function fed(program: string, args: readonly string[], input: unknown): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const [out, err]: [string[], string[]] = [[], []];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => out.push(chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done(out.join(''));
      else fail(new Error(`comparing outputs of ${args.at(-1)} failed: ${err.join('').trim()}`));
    });
    child.stdin.end(JSON.stringify(input));
  });
}
