/** Every question can be answered, every option says why, and no computed answer is typed. */
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import { exerciseKinds, isTyped, questionKinds } from '../questions/kinds.ts';
import { type Asked, askedIn, type Question } from '../questions/questions.ts';
import { isFromLab, typedAnswer } from '../questions/typed-answer.ts';
import type { Labs, Rule } from './rule.ts';

export const questions: Rule = (book, labs) =>
  book.chapters.flatMap((chapter) =>
    askedIn(chapter).flatMap((asked) => {
      const unknown = unknownKind(chapter, asked);
      if (unknown !== undefined) return [unknown];
      return asked.component === 'Quiz' ? checkQuestion(chapter, asked, labs) : [];
    }),
  );

const kindsOf = { Quiz: questionKinds, Exercise: Object.keys(exerciseKinds) } as const;

function unknownKind({ file }: Chapter, asked: Asked): Finding | undefined {
  const { component, unknownKind: kind, line } = asked;
  if (kind === undefined) return undefined;
  const known = kindsOf[component].join(', ');
  return { file, line, message: `<${component}>: there is no kind="${kind}"; write ${known}.` };
}

function checkQuestion({ file }: Chapter, question: Question, labs: Labs): Finding[] {
  const { line, kind, options } = question;
  const at = (where: number, message: string): Finding => ({ file, line: where, message });
  const silent = options
    .filter(({ why }) => why.trim() === '')
    .map((option) => at(option.line, '<Option>: say inside it why it is right or wrong.'));
  const shape = shapeFault(question);
  const faceless = options
    .filter((option) => option.text === undefined && !isFromLab(question, option))
    .map((option) => at(option.line, '<Option>: text is missing.'));
  return [
    ...(shape === undefined ? [] : [at(line, `<Quiz>: ${shape}.`)]),
    ...(isTyped(kind) ? answerFault(question, labs).map((fault) => at(line, fault)) : []),
    ...faceless,
    ...silent,
  ];
}

function shapeFault(question: Question): string | undefined {
  const { kind, options } = question;
  const right = options.filter((option) => option.right);
  if (question.order !== undefined) {
    if (right.length > 0) return 'the parts of an order are all right: write no "correct"';
    return options.length < 3 ? 'an order needs three parts or more' : undefined;
  }
  if (isTyped(kind)) {
    if (right.some(({ text }) => text !== undefined))
      return 'the answer comes from answerOf: take the right option’s text away';
    return right.length === 1 ? undefined : 'write one <Option correct> that explains the answer';
  }
  if (options.length < 2) return 'offer two options or more';
  if (right.length === 0) return 'no option is correct';
  if (kind === 'one' && right.length > 1) return 'kind="one" has several correct options';
  return undefined;
}

function answerFault(question: Question, labs: Labs): string[] {
  try {
    typedAnswer(question, labs.read);
    return [];
  } catch (error) {
    return [`<Quiz>: ${(error as Error).message}.`];
  }
}
