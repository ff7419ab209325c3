/** Cuts chapters into weeks of so many hours, in their order. */
import { addDays } from './days.ts';

export interface Task {
  readonly slug: string;
  readonly title: string;
  readonly reading: number;
  /** The lab's programs run so long; 0 without a lab. */
  readonly lab: number;
  readonly exercises: number;
}

/** A chapter, or as much of it as fits into one week. */
export interface Slice {
  readonly task: Task;
  readonly minutes: number;
  /** Which of how many weeks of this chapter. */
  readonly part: number;
  readonly parts: number;
}

export interface Week {
  readonly number: number;
  readonly start: string;
  readonly slices: readonly Slice[];
}

export interface Plan {
  readonly weeks: readonly Week[];
  /** Chapters for which the weeks do not suffice. */
  readonly later: readonly Task[];
}

/** Weeks that one plan spans: then it is time to assess oneself again. */
export const weeksInPlan = 12;

export const minutesOf = ({ reading, lab, exercises }: Task): number => reading + lab + exercises;

/**
 * A chapter is split only where no week could hold it whole; then it takes whole weeks, and what is
 * left of the last one goes to the next chapter.
 *
 * @param start First day of the first week.
 */
export function planWeeks(tasks: readonly Task[], hoursAWeek: number, start: string): Plan {
  const room = hoursAWeek * 60;
  const weeks: Slice[][] = [];
  let free = 0;
  const later: Task[] = [];
  for (const task of tasks) {
    let left = minutesOf(task);
    const fits = left <= free;
    const slices = fits ? 1 : Math.ceil(left / room);
    if (later.length > 0 || weeks.length + (fits ? 0 : slices) > weeksInPlan) {
      later.push(task);
      continue;
    }
    for (let part = 1; part <= slices; part += 1) {
      if (!fits) {
        weeks.push([]);
        free = room;
      }
      const minutes = Math.min(left, free);
      weeks.at(-1)?.push({ task, minutes, part, parts: slices });
      left -= minutes;
      free -= minutes;
    }
  }
  return {
    weeks: weeks.map((slices, index) => ({
      number: index + 1,
      start: addDays(start, index * 7),
      slices,
    })),
    later,
  };
}
