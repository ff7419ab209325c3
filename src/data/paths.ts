/** Three ways through the book, for three readers. Only chapters that are written are named. */
export interface Path {
  readonly id: string;
  /** Where the reader wants to go. */
  readonly title: string;
  /** Where the reader stands. */
  readonly reader: string;
  /** What this way teaches first, and why. */
  readonly plan: string;
  /** Slugs in the order in which this reader takes them. */
  readonly chapters: readonly string[];
}

export const paths: readonly Path[] = [
  {
    id: 'data-scientist',
    title: 'From data scientist to ML engineer',
    reader: 'You train and evaluate models, mostly in notebooks, and hand them over.',
    plan: 'Code that other people can run comes first; then a model that they can call.',
    chapters: [
      'start/roles',
      'programming/clean-python',
      'programming/testing-and-debugging',
      'data-engineering/pipelines',
      'deployment/model-apis',
      'deployment/small-fast-models',
      'cloud/serverless-triggers',
      'ethics/fairness',
      'soft-skills/docs-and-review',
      'pathways/first-job',
    ],
  },
  {
    id: 'early-career',
    title: 'Early-career ML engineer',
    reader: 'You write software already, and a model has landed on your desk.',
    plan: 'What a model needs from the code around it, and what its callers need from you.',
    chapters: [
      'start/roles',
      'programming/clean-python',
      'programming/testing-and-debugging',
      'data-engineering/pipelines',
      'deployment/model-apis',
      'deployment/small-fast-models',
      'cloud/serverless-triggers',
      'ethics/fairness',
      'soft-skills/docs-and-review',
      'pathways/first-job',
    ],
  },
  {
    id: 'mlops',
    title: 'Towards MLOps',
    reader: 'You want to be the one who keeps models running for other people.',
    plan: 'The code that you will operate, then the service around it, then the documents that the night shift opens.',
    chapters: [
      'start/roles',
      'programming/clean-python',
      'programming/testing-and-debugging',
      'data-engineering/pipelines',
      'deployment/model-apis',
      'deployment/small-fast-models',
      'cloud/serverless-triggers',
      'soft-skills/docs-and-review',
      'ethics/fairness',
      'pathways/first-job',
    ],
  },
];
