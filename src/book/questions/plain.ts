/** How questions and exercises read as plain text. */
import type { Write } from '../plain/components.ts';
import { verdictOf } from './kinds.ts';
import { exerciseAt, optionAt, questionAt } from './questions.ts';
import { textOfOption } from './typed-answer.ts';

export const questionWriters = {
  Quiz: ({ nth, inner }, chapter) => `**${questionAt(chapter, nth).label}**\n\n${inner}`,
  Option: ({ nth, inner }, chapter, { lab }) => {
    const { question, option } = optionAt(chapter, nth);
    const { short } = verdictOf(question.kind, option);
    return `- ${textOfOption(question, option, lab)} (${short}): ${inner.replace(/\n(?=[^\n])/gu, '\n  ')}`;
  },
  Exercise: ({ nth, inner }, chapter) => `**${exerciseAt(chapter, nth).label}**\n\n${inner}`,
  Solution: ({ inner }) => `**Solution.** ${inner}`,
} satisfies Readonly<Record<string, Write>>;
