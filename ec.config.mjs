/** How code is set. In a file of its own, because a plugin is a function and <Code> must get it too. */
import { defineEcConfig } from '@astrojs/starlight/expressive-code';
import { codeCaption } from './src/site/code-caption.ts';
import { codeLabels } from './src/site/code-labels.ts';
import { oneReading } from './src/site/one-reading.ts';
import { plainCode } from './src/site/plain-code.ts';
import { codeThemes } from './src/styles/code-themes.ts';

/**
 * Shiki gives up on a line after half a second, and on a busy machine it then colors the rest of the
 * block differently than on an idle one: two builds of one commit would not be the same.
 *
 * @type {import('shiki').ShikiTransformer}
 */
const patient = {
  preprocess(_code, options) {
    options.tokenizeTimeLimit = 0;
  },
};

export default defineEcConfig({
  plugins: [codeLabels, codeCaption, plainCode],
  // A caption of the book's own stands over each block, with a button of its own to copy it.
  defaultProps: { frame: 'none' },
  frames: { showCopyToClipboardButton: false },
  themes: codeThemes,
  shiki: { transformers: [patient, oneReading(codeThemes)] },
  styleOverrides: {
    codeFontFamily: 'var(--font-code)',
    uiFontFamily: 'var(--font-text)',
    frames: { editorTabBarBackground: 'transparent' },
    textMarkers: { markBackground: 'var(--ground-mark)', markBorderColor: 'var(--accent)' },
  },
});
