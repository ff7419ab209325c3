/** The weeks of a plan as events of a calendar, one a week. */
import type { CalendarEvent } from './calendar.ts';
import { addDays } from './days.ts';
import { hoursText } from './hours-text.ts';
import type { Slice, Week } from './weeks.ts';

export interface Origin {
  readonly book: string;
  /** Makes the events' names unique in the world. */
  readonly host: string;
  /** Id of the chosen path. */
  readonly goal: string;
  /** Address of the plan's page. */
  readonly page: string;
  /** Address of each chapter, by slug. */
  readonly hrefs: ReadonlyMap<string, string>;
}

/**
 * A week's event is named by goal and week, so that a plan that was saved again after its first day
 * was moved takes the place of the old one.
 */
export function eventsOf(weeks: readonly Week[], origin: Origin): CalendarEvent[] {
  return weeks.map(({ number, start, slices }) => ({
    uid: `${origin.goal}-week-${number}@${origin.host}`,
    start,
    end: addDays(start, 7),
    summary: `${origin.book}, week ${number}: ${slices.map(({ task }) => task.title).join('; ')}`,
    description: slices.map((slice) => lineOf(slice, origin)).join('\n'),
    url: origin.page,
  }));
}

function lineOf({ task, minutes, part, parts }: Slice, { hrefs }: Origin): string {
  const which = parts === 1 ? '' : `, part ${part} of ${parts}`;
  return `${task.title}${which}, ${hoursText(minutes)}: ${hrefs.get(task.slug) ?? ''}`;
}
