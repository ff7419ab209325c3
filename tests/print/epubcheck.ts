/** EPUBCheck, the reference validator of EPUB. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import { findTool, howToInstall, needTool } from '../../scripts/tools/programs.ts';

/** Why it cannot be run here; undefined when it can. */
export function whyNoEpubcheck(): string | undefined {
  if (findTool('epubcheck') === undefined) return howToInstall('epubcheck');
  return isArchive(needTool('epubcheck')) && findTool('java') === undefined
    ? howToInstall('java')
    : undefined;
}

/** Debian installs the Java archive itself under the program's name; not every kernel starts it. */
function isArchive(file: string): boolean {
  const start = Buffer.alloc(2);
  const handle = openSync(file, 'r');
  readSync(handle, start, 0, 2, 0);
  closeSync(handle);
  return start.toString('latin1') === 'PK';
}

/** @returns Errors and warnings, one a line, without the path of the file. */
export function epubFaults(file: string): string[] {
  const program = needTool('epubcheck');
  const [command, args] = isArchive(program)
    ? [needTool('java'), ['-jar', program, file]]
    : [program, [file]];
  const { stdout, stderr, status, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (error !== undefined) throw error;
  const faults = `${stdout}\n${stderr}`
    .split('\n')
    .filter((line) => /^(?:FATAL|ERROR|WARNING)/u.test(line))
    .map((line) => line.replaceAll(file, '').trim());
  return status !== 0 && faults.length === 0
    ? [`epubcheck failed: ${stderr.slice(0, 500)}`]
    : faults;
}
