/**
 * Astro integration: renders the pages with answers after the chapters, whose questions and exercises
 * they show again. In another order they come out the same, but chapters are rendered twice.
 */
import type { AstroIntegration } from 'astro';
import { answersSlug } from '../book/questions/answers.ts';

export function answersLast(): AstroIntegration {
  return {
    name: 'handbook-answers-last',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          getStaticPaths: async () => putAnswersLast(await standard.getStaticPaths()),
        }));
      },
    },
  };
}

/** All else stays in its order. */
export function putAnswersLast<T extends { readonly pathname: string }>(paths: readonly T[]): T[] {
  const isAnswers = ({ pathname }: T) => pathname.includes(`${answersSlug}/`);
  return [...paths.filter((path) => !isAnswers(path)), ...paths.filter(isAnswers)];
}
