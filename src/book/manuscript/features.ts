/** The Markdown that chapters are written in; the book's scan and the build read it alike. */
import type { Features } from 'satteri';

export const markdownFeatures = {
  // One dollar is money in this book: formulas take two, inline and displayed.
  math: { singleDollarTextMath: false },
  headingAttributes: false,
} satisfies Features;
