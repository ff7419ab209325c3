/** The six pillars of the book, and the four levels at which readers rate themselves in each. */

export interface Pillar {
  /** Folder of its chapters, whether or not one is written. */
  readonly id: string;
  readonly title: string;
}

export const pillars: readonly Pillar[] = [
  { id: 'programming', title: 'Programming' },
  { id: 'data-engineering', title: 'Data engineering' },
  { id: 'deployment', title: 'Deployment' },
  { id: 'cloud', title: 'Cloud' },
  { id: 'ethics', title: 'Ethics and security' },
  { id: 'soft-skills', title: 'Soft skills' },
];

/** Level 1 first. */
export const levels = ['tried it', 'does it alone', 'answers for it', 'guides others'] as const;
