/** What installing a lab costs: measured by a command, and kept beside the time that the lab takes. */
import { parseJson } from '../quoting/lab-file.ts';

/** A measurement of one lab. */
export interface Install {
  /** Wall time of uv with an empty cache, download included. */
  readonly seconds: number;
  /** What is downloaded, in megabytes of a million bytes. */
  readonly download: number;
  /** What the environment takes afterwards, in the same. */
  readonly disk: number;
  /** Day, as 2026-11-30. */
  readonly measured: string;
  /** `2-core x86-64, Linux` */
  readonly machine: string;
}

/** Where a lab's measurement is kept, from labs/. @param lab Its name, `start/roles`. */
export const installFile = (lab: string): string => `${lab}/outputs/install.json`;

/** The command that measures. */
export const measureInstall = (lab: string): string => `npm run lab -- ${lab} --measure-install`;

/** @throws Error when the text is no measurement. */
export function installOf(json: string): Install {
  const value = parseJson(json) as Partial<Install> | null;
  const numbers = [value?.seconds, value?.download, value?.disk];
  const texts = [value?.measured, value?.machine];
  const whole =
    numbers.every((it) => typeof it === 'number' && it >= 0) &&
    texts.every((it) => typeof it === 'string' && it !== '');
  if (!whole) throw new Error('the file is no measurement of an installation. Measure it again');
  return value as Install;
}
