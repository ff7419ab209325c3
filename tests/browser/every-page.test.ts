/** What each page promises, seen in one visit: a page that joins the book costs the stage one load. */
import { expect, test } from 'vitest';
import { axe } from './axe.ts';
import { pagesOf, siteInChromium } from './chromium.ts';
import { appearedFaults, rememberShown } from './page/appeared.ts';
import { contrastFaults, type Looks } from './page/contrast.ts';
import { copyButtonFaults } from './page/copy-buttons.ts';
import { type Edges, edgeFaults } from './page/edge.ts';
import { licenseFaults } from './page/license.ts';
import { watchOrigins } from './page/origins.ts';
import { overflowFaults } from './page/overflow.ts';
import { watchPolicy } from './page/policy.ts';
import { scrollingFaults } from './page/scrolling.ts';
import { shiftFaults } from './page/shift.ts';
import { tableFaults } from './page/tables.ts';
import { changeWindow } from './page/window.ts';
import { desk, phone } from './screens.ts';

const { blank, go, url } = siteInChromium();
const looks: Looks = new Map();
const edges: Edges = new Map();

/** Rules whose verdict hangs on the layout or the theme; of the others one look is enough. */
const byLayout = ['link-in-text-block', 'scrollable-region-focusable', 'target-size'];
const butContrast = { 'color-contrast': { enabled: false }, 'target-size': { enabled: true } };

/** A window of 1280 pixels enlarged four times, as WCAG 2.2 asks (1.4.10). */
const enlarged = { width: 320, height: 256 };

test.each([...pagesOf(), '404.html'])('/%s keeps its promises', async (path) => {
  const page = await blank({ viewport: desk });
  const origins = watchOrigins(page, url());
  const policy = watchPolicy(page);
  const holds = (faults: readonly string[], promise: string) =>
    expect.soft(faults, `/${path}: ${promise}`).toEqual([]);

  const sent = await go(page, path);
  holds(licenseFaults((await sent?.text()) ?? ''), 'names its license once, without a script');
  holds(await shiftFaults(page), 'does not move while it is opened');
  await changeWindow(page, { theme: 'light', ...desk });
  holds(await overflowFaults(page), 'fits a desk');
  holds(await edgeFaults(page, edges), 'begins where all pages begin');
  holds(await axe(page, { rules: butContrast }), 'is accessible');
  holds(await contrastFaults(page, looks), 'can be read in the light theme');
  await rememberShown(page);

  await changeWindow(page, { theme: 'dark', ...desk });
  holds(await contrastFaults(page, looks), 'can be read in the dark theme');

  await changeWindow(page, { theme: 'dark', ...phone });
  holds(await overflowFaults(page), 'fits a phone');
  holds(await axe(page, { runOnly: byLayout }), 'is accessible on a phone');
  holds(await appearedFaults(page), 'is accessible in what only a phone shows');
  holds(await contrastFaults(page, looks), 'can be read on a phone in the dark theme');

  await changeWindow(page, { theme: 'light', ...enlarged });
  holds(await overflowFaults(page), 'needs no scrolling to the side at four times the size');
  holds(await contrastFaults(page, looks), 'can be read at four times the size');

  // Last: it opens every fold.
  for (const [place, screen] of [
    ['desk', desk],
    ['phone', phone],
  ] as const) {
    await changeWindow(page, { theme: 'light', ...screen });
    holds(await scrollingFaults(page), `shows on a ${place} what can be scrolled`);
    holds(await copyButtonFaults(page), `copies code on a ${place}`);
    holds(await tableFaults(page), `has tables that can be read on a ${place}`);
  }

  holds(origins(), 'asks nobody else');
  holds(policy(), 'does nothing that its policy forbids');
  await page.context().close();
});
