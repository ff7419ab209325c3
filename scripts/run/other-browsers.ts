/** Finds Firefox and WebKitGTK for the tests beside Chromium's, or says what to install. */
import { existsSync, globSync } from 'node:fs';
import { tryApt } from '../tools/apt.ts';

/** What WebKitGTK's tests start: WebDriver's server, the browser it drives, and a display for it. */
export interface Webkit {
  readonly driver: string;
  readonly browser: string;
  readonly display: string;
}

const firefoxPlaces = [
  process.env.FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

export const howToGetFirefox =
  'no Firefox found: install the package "firefox-esr" (apt-get install firefox-esr), or set FIREFOX to its path';

export const howToGetWebkit =
  'no WebKitGTK found: install the packages "webkit2gtk-driver" and "xvfb" (apt-get install webkit2gtk-driver xvfb; Linux only)';

const exists = (path: string | undefined) => path !== undefined && path !== '' && existsSync(path);

/** Path of a Firefox, or undefined when there is none. */
export function findFirefox(): string | undefined {
  return firefoxPlaces.find(exists);
}

/** The three programs, or undefined when one is missing. */
export function findWebkit(): Webkit | undefined {
  const driver = '/usr/bin/WebKitWebDriver';
  const display = '/usr/bin/Xvfb';
  // Debian puts it into the library's own folder, below one named by the processor.
  const browser = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').sort().at(-1);
  if (browser === undefined || ![driver, display].every(exists)) return undefined;
  return { driver, browser, display };
}

/** Installs what is missing where that is allowed; the tests say what still is. */
export async function ensureOtherBrowsers(): Promise<void> {
  // One by one: where a system lacks one of the packages, apt installs none of a list.
  if (findFirefox() === undefined) await tryApt(['firefox-esr']);
  if (findWebkit() === undefined) await tryApt(['webkit2gtk-driver', 'xvfb']);
}
