/** The Markdown that chapters are written in; the book's scan and the build read it alike. */
import type { Features } from 'satteri';

export const markdownFeatures = {
  // One dollar is money in this book: formulas take two, inline and displayed.
  math: { singleDollarTextMath: false },
  // A heading may name its own anchor: `## Serving {#serving}`.
  headingAttributes: true,
  // Starlight's asides; it switches them on for the pages, and the book must read what they read.
  directive: true,
} satisfies Features;
