/** How code is set. In a file of its own, because a plugin is a function and <Code> must get it too. */
import { defineEcConfig } from '@astrojs/starlight/expressive-code';
import { codeLabels } from './src/site/code-labels.ts';
import { codeThemes } from './src/styles/code-themes.ts';

export default defineEcConfig({
  plugins: [codeLabels],
  themes: codeThemes,
  styleOverrides: {
    codeFontFamily: 'var(--font-code)',
    uiFontFamily: 'var(--font-text)',
    frames: { editorTabBarBackground: 'transparent' },
    textMarkers: { markBackground: 'var(--ground-mark)', markBorderColor: 'var(--accent)' },
  },
});
