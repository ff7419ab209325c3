/**
 * Links to other sites: one request at a time to each host with a pause in between, several hosts
 * side by side. Used by hand and by a scheduled workflow, never by the build.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../check.ts';
import { type Answer, AnswerCache, isGood } from './cache.ts';
import { ask, type RequestOptions } from './request.ts';

export interface ExternalOptions extends RequestOptions {
  /** How many hosts are asked at the same time. */
  readonly hosts: number;
  /** Pause between two requests to one host, in milliseconds. */
  readonly between: number;
  readonly cacheFile?: string | undefined;
}

export const POLITE: ExternalOptions = {
  hosts: 8,
  between: 1000,
  retries: 2,
  pause: 2000,
  timeout: 20_000,
};

/** A reference to another site, and where it stands. */
export interface ExternalReference extends Omit<Fault, 'rule' | 'reason'> {
  readonly url: URL;
}

export async function checkExternal(
  references: readonly ExternalReference[],
  options: ExternalOptions = POLITE,
): Promise<Fault[]> {
  const cache = new AnswerCache(options.cacheFile);
  const answers = await askAll(new Set(references.map(addressOf)), cache, options);
  cache.save(answers.keys());
  return references.flatMap((reference) => {
    const answer = answers.get(addressOf(reference));
    if (answer === undefined || isGood(answer)) return [];
    const { url: _, ...fault } = reference;
    return [{ ...fault, rule: 'external', reason: reasonOf(answer) }];
  });
}

async function askAll(
  urls: ReadonlySet<string>,
  cache: AnswerCache,
  options: ExternalOptions,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const pending: string[] = [];
  for (const url of urls) {
    const known = cache.get(url, new Date());
    if (known === undefined) pending.push(url);
    else answers.set(url, known);
  }
  const queues = [...Map.groupBy(pending, (url) => new URL(url).host).values()];
  const askNextHost = async (): Promise<void> => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
      for (const [index, url] of queue.entries()) {
        if (index > 0) await pause(options.between);
        const answer = await ask(url, options);
        cache.set(url, answer);
        answers.set(url, answer);
      }
    }
  };
  await Promise.all(Array.from({ length: options.hosts }, askNextHost));
  return answers;
}

/** Without the fragment, which no server sees. */
function addressOf({ url }: ExternalReference): string {
  const address = new URL(url);
  address.hash = '';
  return address.href;
}

function reasonOf({ status, error, checked }: Answer): string {
  const day = checked.slice(0, 10);
  return status === 0 ? `no answer on ${day}: ${error}` : `answered ${status} on ${day}`;
}
