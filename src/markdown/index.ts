/**
 * The Markdown pipeline, in an order that matters: `locate` counts components in the author's
 * source, so it runs before anything adds or replaces nodes; links are resolved while they are
 * still Markdown; formulas come last because they turn into markup.
 */
import type { MdastPluginList } from 'satteri';
import { links } from './links.ts';
import { locate } from './locate.ts';
import { math } from './math.ts';

export { markdownFeatures } from './features.ts';

export const mdastPlugins: MdastPluginList = [locate, links, math];
