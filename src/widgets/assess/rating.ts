/** A reader's evidence in the progress; apart, so that other pages do not load it. */
import type { Progress } from '../progress/progress.ts';

/** @param day `2026-11-21`, or undefined to take the mark away. */
export function rateSkill(progress: Progress, id: string, day: string | undefined): Progress {
  const { [id]: _, ...others } = progress.skills;
  return { ...progress, skills: day === undefined ? others : { ...others, [id]: day } };
}
