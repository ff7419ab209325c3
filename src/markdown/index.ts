/**
 * The Markdown pipeline, in an order that matters: `locate` runs before anything adds components of
 * its own, since those have no place in the author's source, and `headings` and `literal` before what
 * stands there is replaced; formulas come last because they add components.
 */
import type { HastPluginList, MdastPluginList } from 'satteri';
import { headings } from './headings.ts';
import { links } from './links.ts';
import { literal } from './literal.ts';
import { locate } from './locate.ts';
import { math } from './math.ts';
import { tables } from './tables.ts';
import { tasks } from './tasks.ts';

export { markdownFeatures } from '../book/manuscript/features.ts';

export const mdastPlugins: MdastPluginList = [locate, headings, literal, links, math];

/** After the Markdown has become HTML. */
export const hastPlugins: HastPluginList = [tasks, tables];
