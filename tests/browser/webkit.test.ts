/**
 * A reader's paths in WebKitGTK, as Debian ships it: when the code that they lead through has changed, in
 * one run of four by the commit's hash, and with HANDBOOK_ALL=1.
 */
import { findWebkit, howToGetWebkit } from '../../scripts/run/other-browsers.ts';
import { digestOf, planOf, readRecord } from '../../scripts/run/record.ts';
import { sourceFiles } from '../../src/book/files/source-files.ts';
import { all } from '../all.ts';
import { describeUnless, describeWith } from './needs.ts';
import { readerPaths } from './readers/paths.ts';
import { startWebkit } from './readers/webkit.ts';
import { commit, recordsGreen } from './verified.ts';

/** Chapters are read in Chromium, page by page: here the code counts that all of them share. */
const code = sourceFiles([
  'src',
  ':!src/data',
  'tests/browser/readers',
  'tests/browser/webkit.test.ts',
  'package-lock.json',
]);
const item = {
  name: 'WebKitGTK',
  record: 'tests/browser/webkit.verified.json',
  inputs: digestOf(code),
};
const hash = commit();
const isDue =
  planOf([item], { all, commit: hash }).changed.length > 0 ||
  Number.parseInt(hash.slice(-2), 16) % 4 === 0;
const verified = isDue ? undefined : readRecord(item.record)?.date;
const webkit = findWebkit();

describeUnless(
  verified && `verified on ${verified}, and nothing has changed since`,
  'WebKitGTK',
  () => {
    describeWith(webkit === undefined ? howToGetWebkit : undefined, 'the paths', () => {
      recordsGreen(item);
      readerPaths(() => {
        if (webkit === undefined) throw new Error(howToGetWebkit);
        return startWebkit(webkit);
      });
    });
  },
);
