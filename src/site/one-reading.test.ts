import {
  ExpressiveCodeEngine,
  ExpressiveCodeTheme,
  pluginShiki,
} from '@astrojs/starlight/expressive-code';
import { toHtml } from '@expressive-code/core/hast';
import type { ShikiTransformer } from 'shiki';
import { expect, test, vi } from 'vitest';
import { codeThemes } from '../styles/code-themes.ts';
import { colorsOf, oneReading } from './one-reading.ts';

const [light, dark] = codeThemes as [(typeof codeThemes)[0], (typeof codeThemes)[0]];

const python = `@decorated
def mean(values: list[float]) -> float:
    """Says what it does."""
    total = sum(values)  # not math.fsum
    return f"{total / len(values):.2f}\\n" if values else None
`;

async function colored(...transformers: readonly ShikiTransformer[]): Promise<string[]> {
  const themes = codeThemes.map((theme) => new ExpressiveCodeTheme(theme));
  const plugins = [pluginShiki({ transformers: [...transformers] })];
  const engine = new ExpressiveCodeEngine({ themes, plugins });
  const blocks = [
    { code: python, language: 'python' },
    { code: 'echo "$HOME" <file> # where', language: 'sh' },
    { code: 'plain words', language: 'txt' },
    { code: python, language: 'js' },
    { code: python, language: 'python' },
  ];
  const groups = await Promise.all(blocks.map((block) => engine.render(block)));
  return groups.map(({ renderedGroupAst }) => toHtml(renderedGroupAst));
}

test('every word has in both themes the colors that two readings give it', async () => {
  const twice = await colored();
  const once = await colored(oneReading([light, dark]));
  expect(once).toEqual(twice);
  expect(once[0]).toContain(`--1:${dark.settings[1]?.settings.foreground?.toUpperCase()}`);
});

test('the second theme takes nothing apart', async () => {
  const last = vi.fn<NonNullable<ShikiTransformer['preprocess']>>();
  await colored(oneReading([light, dark]), { preprocess: last });
  const langs = last.mock.calls
    .filter(([, options]) => 'theme' in options && String(options.theme).startsWith(dark.name))
    .map(([, { lang }]) => lang);
  // Listings that are the same to the letter may be read twice when they come at once.
  expect(langs.filter((lang) => lang === 'text').length).toBeGreaterThanOrEqual(3);
});

test('themes whose colors are no pairs are refused', () => {
  const theme = (name: string, ...colors: string[]) => ({
    name,
    settings: colors.map((foreground) => ({ settings: { foreground } })),
  });
  const [a, b] = [theme('a', '#111111', '#222222'), theme('b', '#aaaaaa', '#bbbbbb')];
  expect([...colorsOf(a, b)]).toEqual([
    ['#111111', '#AAAAAA'],
    ['#222222', '#BBBBBB'],
  ]);
  expect(() => colorsOf(theme('a', '#111111', '#111111'), b)).toThrow('are no pairs');
  expect(() => colorsOf(a, theme('b', '#aaaaaa', '#aaaaaa'))).toThrow('are no pairs');
  expect(() => colorsOf(a, theme('b', '#aaaaaa'))).toThrow('Give both themes the same rules.');
});
