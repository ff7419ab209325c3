/**
 * Shiki transformer: takes each listing apart once and not once for each theme. Both themes color the
 * same kinds of words and differ only in the colors, so what one made of a listing tells what the other
 * would. Nearly all the time that coloring takes goes into taking apart.
 */
import type { ShikiTransformer } from 'shiki';

/** The part of a theme that says which colors it has. */
interface Theme {
  readonly name: string;
  readonly settings: readonly { readonly settings: { readonly foreground: string } }[];
}

type Tokens = Parameters<NonNullable<ShikiTransformer['tokens']>>[0];

/** As Shiki writes colors. */
const written = (color: string) => color.toUpperCase();

/**
 * Colors of the first theme, each with that of the second.
 *
 * @throws Error when a color of the first stands for several of the second, or the other way round: one
 * then does not tell what the other would do.
 */
export function colorsOf(first: Theme, second: Theme): ReadonlyMap<string, string> {
  const pairs = first.settings.map(({ settings }, at) => [
    written(settings.foreground),
    written(second.settings[at]?.settings.foreground ?? ''),
  ]);
  const colors = new Map(pairs as [string, string][]);
  const back = new Map(pairs.map(([from, to]) => [to, from]));
  const odd = pairs.find(([from = '', to]) => colors.get(from) !== to || back.get(to) !== from);
  if (odd !== undefined || first.settings.length !== second.settings.length) {
    throw new Error(
      `src/styles/code-themes.ts: the colors of "${first.name}" and "${second.name}" are no pairs` +
        `${odd === undefined ? '' : ` (${odd.join(' and ')})`}. Give both themes the same rules.`,
    );
  }
  return colors;
}

/** @param first The theme that Expressive Code asks for first. @throws Error as {@link colorsOf} does. */
export function oneReading([first, second]: readonly [Theme, Theme]): ShikiTransformer {
  const colors = colorsOf(first, second);
  /** What the first theme made of a listing that the second has yet to color. */
  const read = new Map<string, Tokens>();
  const spared = new WeakMap<object, Tokens>();
  const keyOf = (lang: string, code: string) => `${lang}\0${code}`;
  // Expressive Code puts a hash behind a theme's name.
  const isFor = ({ name }: Theme, options: object) =>
    'theme' in options && String(options.theme).startsWith(`${name}-`);
  return {
    name: 'handbook-one-reading',
    preprocess(code, options) {
      if (!isFor(second, options)) return;
      const key = keyOf(options.lang, code);
      const tokens = read.get(key);
      if (tokens === undefined) return;
      read.delete(key);
      spared.set(options, tokens);
      // Plain text is not taken apart.
      options.lang = 'text';
    },
    tokens(tokens) {
      const known = spared.get(this.options);
      if (known !== undefined) {
        return known.map((line) =>
          line.map(({ color = '', ...token }) => {
            const other = colors.get(written(color));
            return other === undefined ? token : { ...token, color: other };
          }),
        );
      }
      if (isFor(first, this.options)) read.set(keyOf(this.options.lang, this.source), tokens);
      return undefined;
    },
  };
}
