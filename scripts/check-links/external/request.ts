/** Asks one URL, politely: HEAD first, retries with growing pauses, and no more than it must read. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from './cache.ts';

export interface RequestOptions {
  /** How often a request is repeated that got no answer, or one that may change. */
  readonly retries: number;
  /** Pause before the first repetition, in milliseconds; it doubles each time. */
  readonly pause: number;
  readonly timeout: number;
}

const USER_AGENT = 'Mozilla/5.0 (compatible; check-links)';
const MAY_CHANGE = new Set([0, 408, 425, 429, 500, 502, 503, 504]);
/** What servers answer that do not know HEAD. */
const NOT_FOR_HEAD = new Set([400, 403, 404, 405, 406, 501]);
const LONGEST_PAUSE = 60_000;

export async function ask(url: string, options: RequestOptions): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    const { answer, retryAfter } = await askOnce(url, options.timeout);
    if (!MAY_CHANGE.has(answer.status) || attempt >= options.retries) return answer;
    await pause(Math.min(retryAfter ?? options.pause * 2 ** attempt, LONGEST_PAUSE));
  }
}

interface Attempt {
  readonly answer: Answer;
  /** In milliseconds. */
  readonly retryAfter: number | undefined;
}

async function askOnce(url: string, timeout: number): Promise<Attempt> {
  const head = await send(url, 'HEAD', timeout);
  return NOT_FOR_HEAD.has(head.answer.status) ? send(url, 'GET', timeout) : head;
}

async function send(url: string, method: 'HEAD' | 'GET', timeout: number): Promise<Attempt> {
  const checked = new Date().toISOString();
  try {
    const response = await fetch(url, {
      method,
      headers: { 'user-agent': USER_AGENT, accept: 'text/html,*/*;q=0.8' },
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    const retryAfter = parseRetryAfter(response.headers.get('retry-after'));
    return { answer: { status: response.status, checked }, retryAfter };
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    return { answer: { status: 0, checked, error: reason }, retryAfter: undefined };
  }
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function parseRetryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return seconds * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
