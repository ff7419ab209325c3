/** The engine: Chromium's own print, offline, one browser for all that is printed. */
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { Problem } from '../tools/problem.ts';
import { needTool } from '../tools/programs.ts';
import { quietChromium } from '../tools/quiet-chromium.ts';
import type { Engine } from './engine.ts';
import { fitToPage, type Misfit } from './fit.ts';
import { type Paper, textWidth } from './papers.ts';
import { sourceLine } from './source-line.ts';

const flags = [
  ...quietChromium,
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Longest time that one pass over the book may take. */
const patience = 300_000;

/** @throws Problem when there is no Chromium or it does not start. */
export async function startChromium(): Promise<Engine> {
  const executablePath = needTool('chromium');
  const browser = await launch(executablePath);
  /** Documents whose first pass held something too wide; the others need not be laid out once more. */
  const wide = new Set<string>();
  return {
    version: `Chromium ${browser.version()}`,
    print: (file, paper, pass) => print(browser, { file, paper, wide, isFirst: pass === 1 }),
    close: () => browser.close(),
  };
}

async function launch(executablePath: string): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath, args: flags, timeout: patience });
  } catch (error) {
    throw new Problem(
      `Chromium at ${executablePath} does not start: run "${executablePath} --version" and reinstall it if that fails.`,
      [(error as Error).message],
    );
  }
}

/** Version without starting it, for the key of the cache. */
export const chromiumVersion = (): string =>
  execFileSync(needTool('chromium'), ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

interface Order {
  readonly file: string;
  readonly paper: Paper;
  readonly wide: Set<string>;
  readonly isFirst: boolean;
}

async function print(browser: Browser, { file, paper, wide, isFirst }: Order): Promise<Uint8Array> {
  const lost: string[] = [];
  let context: BrowserContext | undefined;
  try {
    context = await browser.newContext({ offline: true, javaScriptEnabled: true });
    const page = await context.newPage();
    const width = textWidth(paper);
    await page.setViewportSize({ width, height: 1000 });
    page.on('requestfailed', (request) => lost.push(request.url()));
    page.setDefaultTimeout(patience);
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const broken = await page.evaluate(waitForMatter);
    const missing = [...lost, ...broken];
    if (missing.length > 0) {
      throw new Problem(
        `${missing[0]} did not load: sheets are made offline, so let the file lie in the built site.`,
        missing,
      );
    }
    if (isFirst || wide.has(file)) {
      const fitted = await page.evaluate(fitToPage, width);
      refuse(fitted.misfits, paper);
      wide[fitted.wide ? 'add' : 'delete'](file);
    }
    return await page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
    });
  } catch (error) {
    if (error instanceof Problem) throw error;
    const message = (error as Error).message;
    throw new Problem(
      'Chromium stopped while it printed: the last good files are kept; run the command again, and close other programs if memory is short.',
      [message],
    );
  } finally {
    // After a crash there is nothing left to close, and the crash has been told.
    if (browser.isConnected()) await context?.close();
  }
}

/** @throws Problem that names the first misfit by its source, and the others below. */
function refuse(misfits: readonly Misfit[], { name }: Paper): void {
  const lines = misfits.map(
    ({ slug, element, words, remedy }) =>
      `${sourceLine(slug, words)}: ${element}, "${words.slice(0, 50)}", is wider than ${name} holds at a size that can be read. ${remedy}.`,
  );
  if (lines[0] !== undefined) throw new Problem(lines[0], lines.slice(1));
}

/** Runs in the page: fonts and pictures are there, or are named. */
async function waitForMatter(): Promise<string[]> {
  const faces = [...document.fonts];
  const loaded = await Promise.allSettled(faces.map((face) => face.load()));
  const fonts = faces.filter((_, index) => loaded[index]?.status === 'rejected');
  const images = [...document.images];
  await Promise.allSettled(images.map((image) => image.decode()));
  const broken = images.filter((image) => image.naturalWidth === 0);
  return [
    ...fonts.map((face) => `the font ${face.family} ${face.weight} ${face.style}`),
    ...broken.map((image) => image.src),
  ];
}
