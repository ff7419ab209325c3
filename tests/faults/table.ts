/** Everything that can be wrong with a source file, and the lines that an author then reads. */
import { anyFile } from './any-file.ts';
import { data } from './data.ts';
import type { Fault } from './fault.ts';
import { frontMatter } from './front-matter.ts';
import { labs } from './labs.ts';
import { pages } from './pages.ts';
import { references } from './references.ts';
import { settings } from './settings.ts';

export const faults: readonly Fault[] = [
  ...anyFile,
  ...pages,
  ...frontMatter,
  ...data,
  ...references,
  ...labs,
  ...settings,
];
