/** veraPDF, the reference validator of PDF/UA, fetched once through Maven. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../scripts/tools/problem.ts';
import { findTool, howToInstall, needTool } from '../../scripts/tools/programs.ts';

const version = '1.28.2';
const jar = (cache: string) => join(cache, `greenfield-apps-${version}.jar`);

/** Why it cannot be run here; undefined when it can, perhaps after a download. */
export function whyNoVeraPdf(cache: string): string | undefined {
  if (findTool('java') === undefined) return howToInstall('java');
  if (!existsSync(jar(cache)) && findTool('maven') === undefined) return howToInstall('maven');
  return undefined;
}

/** @returns Path of the program, downloaded where it was not kept. */
export function fetchVeraPdf(cache: string): string {
  const file = jar(cache);
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  const artifact = `org.verapdf.apps:greenfield-apps:${version}`;
  const args = [
    '-q',
    '-B',
    'dependency:copy',
    `-Dartifact=${artifact}`,
    `-DoutputDirectory=${cache}`,
  ];
  try {
    execFileSync(needTool('maven'), args, { stdio: 'pipe', timeout: 300_000 });
  } catch (error) {
    throw new Problem(`veraPDF could not be fetched: check the network, or put ${file} there.`, [
      (error as Error).message,
    ]);
  }
  return file;
}

/** A run of seconds gains nothing from Java's slow compiler, and it need not take all memory. */
const shortRun = ['-Xmx1g', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** @returns The rules that the files break, as veraPDF names them. */
export function universalAccessFaults(program: string, files: readonly string[]): string[] {
  const args = [
    ...shortRun,
    '-cp',
    program,
    'org.verapdf.apps.GreenfieldCliWrapper',
    '-f',
    'ua1',
    '--format',
    'text',
    '-v',
  ];
  const { stdout, stderr, error } = spawnSync(needTool('java'), [...args, ...files], {
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  const lines = stdout.split('\n').filter((line) => line.trim() !== '');
  const passed = lines.filter((line) => line.startsWith('PASS')).length;
  if (passed === files.length) return [];
  return lines.some((line) => line.startsWith('FAIL'))
    ? lines.filter((line) => !line.startsWith('PASS'))
    : [`veraPDF said nothing of ${files.length - passed} files: ${stderr.slice(0, 500)}`];
}
