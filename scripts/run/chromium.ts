/** Finds the Chromium that browser tests and print use, or says what to install. */
import { existsSync } from 'node:fs';
import { tryApt } from './apt.ts';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export const howToGetChromium =
  'no Chromium found: install the package "chromium" (apt-get install chromium), or set CHROMIUM to its path';

/** Path of a Chromium, or undefined when there is none. */
export function findChromium(): string | undefined {
  return places.find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** A Chromium, installed through apt if need be and allowed. */
export async function ensureChromium(): Promise<string | undefined> {
  if (findChromium() === undefined) await tryApt(['chromium']);
  return findChromium();
}
