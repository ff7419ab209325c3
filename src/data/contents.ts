/**
 * The book's order: what the sidebar lists, what is numbered, what prints.
 *
 * A chapter is listed here when its file exists under docs/, and only then: a slug without a file
 * fails the build, and so does a chapter's file that is not listed.
 */
import type { Part } from './part.ts';
import { pillars } from './pillars.ts';

/** @throws Error when there is no such pillar. */
function pillar(wanted: string): Pick<Part, 'id' | 'title' | 'kind'> {
  const found = pillars.find(({ id }) => id === wanted);
  if (found === undefined) throw new Error(`src/data/pillars.ts has no pillar "${wanted}".`);
  return { ...found, kind: 'pillar' };
}

export const contents: readonly Part[] = [
  {
    id: 'start',
    title: 'Start here',
    kind: 'front',
    summary: 'What the work is, who does it, and where you stand.',
    chapters: ['start/how-this-handbook-works', 'start/roles', 'start/assess-yourself'],
    unnumbered: ['start/how-this-handbook-works', 'start/assess-yourself'],
  },
  {
    ...pillar('programming'),
    summary: 'Code that other people can read, test, change and trust.',
    chapters: ['programming/clean-python', 'programming/testing-and-debugging'],
  },
  {
    ...pillar('data-engineering'),
    summary: 'Data that arrives every day, late and twice, and still adds up.',
    chapters: ['data-engineering/pipelines'],
  },
  {
    ...pillar('deployment'),
    summary: 'From a model on your machine to a service that others depend on.',
    chapters: ['deployment/model-apis', 'deployment/small-fast-models'],
  },
  {
    ...pillar('cloud'),
    summary: 'Rented machines and events: what to hand over, and what stays yours.',
    chapters: ['cloud/serverless-triggers'],
  },
  {
    ...pillar('ethics'),
    summary: 'Decisions about people that you can explain, defend and secure.',
    chapters: ['ethics/fairness'],
  },
  {
    ...pillar('soft-skills'),
    summary: 'Review, records and words that make work usable for other people.',
    chapters: ['soft-skills/docs-and-review'],
  },
  {
    id: 'pathways',
    title: 'Pathways',
    kind: 'pathway',
    summary: 'Getting the work: evidence that is believed, and interviews that can be prepared.',
    chapters: ['pathways/first-job'],
  },
  {
    id: 'paths',
    title: 'Paths through the book',
    kind: 'appendix',
    summary: 'Three orders in which to read, and what each chapter builds on.',
    chapters: [
      'paths/data-scientist',
      'paths/early-career',
      'paths/mlops',
      'paths/plan',
      'paths/map',
    ],
  },
  {
    id: 'appendix',
    title: 'Reference',
    kind: 'appendix',
    summary: 'What readers look up, and what they have done so far.',
    chapters: [
      'appendix/answers',
      'appendix/glossary',
      'appendix/index-of-topics',
      'appendix/tools',
      'appendix/references',
      'appendix/faq',
      'appendix/progress',
      'appendix/offline',
      'appendix/missed',
      'appendix/changelog',
      'appendix/contribute',
    ],
  },
  {
    id: 'contributing',
    title: 'Writing this book',
    kind: 'appendix',
    summary: 'The writing guide, and every component an author can use.',
    chapters: [
      'contributing/writing',
      'contributing/chapter-shape',
      'contributing/components',
      'contributing/components/quizzes',
      'contributing/components/reader',
      'contributing/search',
      'contributing/print',
      'contributing/links',
      'contributing/performance',
    ],
  },
];
