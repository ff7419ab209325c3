/**
 * What other sites answered and when. The file is committed, so that a link that was fine last week
 * is not asked for again today, and a review shows which links went bad.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export interface Answer {
  /** HTTP status, or 0 where none came. */
  readonly status: number;
  /** ISO date and time of the answer. */
  readonly checked: string;
  /** Why none came. */
  readonly error?: string;
}

const DAY = 24 * 60 * 60 * 1000;
/** A good answer holds for two weeks; a bad one is asked for again the next day. */
const GOOD_FOR = 14 * DAY;
const BAD_FOR = DAY;

export class AnswerCache {
  readonly #file: string | undefined;
  readonly #answers: Map<string, Answer>;

  /** @param file without one, nothing outlives the run */
  constructor(file: string | undefined) {
    this.#file = file;
    const known = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : '{}';
    this.#answers = new Map(Object.entries(JSON.parse(known) as Record<string, Answer>));
  }

  /** An answer that still holds. */
  get(url: string, now: Date): Answer | undefined {
    const answer = this.#answers.get(url);
    if (answer === undefined) return undefined;
    const age = now.getTime() - Date.parse(answer.checked);
    return age < (isGood(answer) ? GOOD_FOR : BAD_FOR) ? answer : undefined;
  }

  set(url: string, answer: Answer): void {
    this.#answers.set(url, answer);
  }

  /** Writes what is known of the URLs that the site still has. */
  save(urls: Iterable<string>): void {
    if (this.#file === undefined) return;
    const kept = [...urls].sort().flatMap((url) => {
      const answer = this.#answers.get(url);
      return answer === undefined ? [] : [[url, answer] as const];
    });
    writeFileSync(this.#file, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  }
}

/**
 * Whether the page is there. Hosts that turn programs away, ask for a password or are busy do not
 * say that it is not.
 */
export function isGood({ status }: Answer): boolean {
  const TURNED_AWAY = [401, 403, 405, 429, 451, 503, 999];
  return (status >= 200 && status < 400) || TURNED_AWAY.includes(status);
}
