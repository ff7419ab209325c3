/** Commands of a chapter's lab: those that its outputs show, and those that lead a reader to the first. */
import { basename } from 'node:path';
import type { Chapter } from '../book.ts';
import { labelOf } from '../labels.ts';
import { countsOf } from '../manuscript/counts.ts';
import { capturedOf } from '../quoting/captured.ts';
import type { Lab } from './lab.ts';

/** An output of a chapter, with the commands that its captured text begins with. */
export interface ShownOutput {
  /** `Output 3.1` */
  readonly label: string;
  readonly title: string | undefined;
  /** From labs/. */
  readonly file: string;
  readonly commands: readonly string[];
  /** Those that it begins with, such as a change of folder and the command that prints. */
  readonly typed: readonly string[];
}

const commandsIn = (lines: readonly string[]) =>
  lines.flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []));

/** Outputs in the order of the page; those that show no command, such as a patch, are left out. */
export function shownOutputs(chapter: Chapter, read: (path: string) => string): ShownOutput[] {
  const counts = countsOf(chapter.scan);
  return chapter.scan.elements
    .filter(({ name }) => name === 'Output')
    .map(({ offset, attributes: { file = '', title } }) => ({
      label: labelOf('output', chapter.place, counts.get(offset) ?? ''),
      title,
      file,
      commands: commandsIn(read(file).split('\n')),
      typed: commandsIn(capturedOf(read(file)).typed),
    }))
    .filter(({ commands }) => commands.length > 0);
}

/** Why an output's commands are not typed in the lab's folder; undefined where they are. */
export const whereElse = (lab: Pick<Lab, 'elsewhere'>, { file }: ShownOutput): string | undefined =>
  lab.elsewhere[basename(file, '.txt')];

/** A system's way, or a tool's, from the zip to the first output: a line each. */
export interface Steps {
  /** With uv, on Linux and macOS. */
  readonly uv: readonly string[];
  /** With uv, on Windows. */
  readonly uvOnWindows: readonly string[];
  readonly pip: readonly string[];
  readonly pipOnWindows: readonly string[];
}

/** Name of a lab's zip, and of the one folder in it, without the part: `roles`. */
export const folderName = ({ name }: Pick<Lab, 'name'>): string => name.split('/').at(-1) ?? name;

/** Installs the packages that come with the lab; all that they need is installed before them. */
const byPath = ({ packages }: Lab) => packages.map((name) => `-e labs/${name}`).join(' ');

/** A shell changes its folder itself; what it runs there is in the environment of the folder above. */
const withUv = (command: string) => (command.startsWith('cd ') ? command : `uv run ${command}`);

/** @param first The commands to end with. */
export function stepsOf(lab: Lab, first: readonly string[]): Steps {
  const name = folderName(lab);
  const commands = [...lab.prepare, ...first];
  const uv = ['uv sync', ...commands.map(withUv)];
  const pip = [
    'python -m pip install --require-hashes -r requirements.lock',
    ...(lab.packages.length === 0 ? [] : [`python -m pip install --no-deps ${byPath(lab)}`]),
    ...commands,
  ];
  return {
    uv: [`unzip ${name}.zip`, `cd ${name}`, ...uv],
    // Windows brings a tar that reads zips, in both of its shells.
    uvOnWindows: [`tar -xf ${name}.zip`, `cd ${name}`, ...uv],
    pip: [
      ...[`unzip ${name}.zip`, `cd ${name}`],
      ...['python3 -m venv .venv', '. .venv/bin/activate', ...pip],
    ],
    pipOnWindows: [
      ...[`tar -xf ${name}.zip`, `cd ${name}`],
      ...['py -m venv .venv', String.raw`.venv\Scripts\activate`, ...pip],
    ],
  };
}
