/** A reader's paths in WebKitGTK, as Debian ships it. */
import { describe } from 'vitest';
import { findWebkit, howToGetWebkit } from '../../scripts/run/other-browsers.ts';
import { readerPaths } from './readers/paths.ts';
import { startWebkit } from './readers/webkit.ts';

const webkit = findWebkit();
const reason = webkit === undefined ? ` [${howToGetWebkit}]` : '';

describe.skipIf(webkit === undefined)(`WebKitGTK${reason}`, () => {
  readerPaths(() => {
    if (webkit === undefined) throw new Error(howToGetWebkit);
    return startWebkit(webkit);
  });
});
