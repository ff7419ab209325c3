/** Every question can be answered, every option says why, and no computed answer is typed. */
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import {
  isRight,
  isTyped,
  type Question,
  questionKinds,
  questionsOf,
  typedAnswer,
} from '../questions/questions.ts';
import type { Labs, Rule } from './rule.ts';

export const questions: Rule = (book, labs) =>
  book.chapters.flatMap((chapter) =>
    questionsOf(chapter).flatMap((question) => checkQuestion(chapter, question, labs)),
  );

function checkQuestion({ file }: Chapter, question: Question, labs: Labs): Finding[] {
  const { item, kind, options } = question;
  const at = (line: number, message: string): Finding => ({ file, line, message });
  if (!questionKinds.includes(kind)) {
    return [
      at(item.line, `<Quiz>: there is no kind="${kind}"; write ${questionKinds.join(', ')}.`),
    ];
  }
  const silent = options
    .filter(({ text }) => text.trim() === '')
    .map(({ line }) => at(line, '<Option>: say inside it why it is right or wrong.'));
  const shape = shapeFault(question);
  const faceless = options
    .filter((option) => option.attributes.text === undefined && !(isTyped(kind) && isRight(option)))
    .map(({ line }) => at(line, '<Option>: text is missing.'));
  return [
    ...(shape === undefined ? [] : [at(item.line, `<Quiz>: ${shape}.`)]),
    ...(isTyped(kind) ? answerFault(question, labs).map((fault) => at(item.line, fault)) : []),
    ...faceless,
    ...silent,
  ];
}

function shapeFault({ kind, options }: Question): string | undefined {
  const right = options.filter(isRight).length;
  if (kind === 'order') {
    if (right > 0) return 'the parts of an order are all right: write no "correct"';
    return options.length < 3 ? 'an order needs three parts or more' : undefined;
  }
  if (isTyped(kind)) {
    const typed = options.find((option) => isRight(option) && option.attributes.text !== undefined);
    if (typed !== undefined)
      return 'the answer comes from answerOf: take the right option’s text away';
    return right === 1 ? undefined : 'write one <Option correct> that explains the answer';
  }
  if (options.length < 2) return 'offer two options or more';
  if (right === 0) return 'no option is correct';
  if (kind === 'one' && right > 1) return 'kind="one" has several correct options';
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
