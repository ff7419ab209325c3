/** Keeps the progress in the browser's storage, and in memory when there is no room for it. */
import { empty, type Progress, parseProgress } from './progress.ts';

const key = 'handbook-progress';
/** What could not be read is set aside here rather than lost. */
const asideKey = 'handbook-progress-unreadable';

/** The part of Storage that is used; each call may throw (full, or forbidden by the reader). */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface Store {
  get: () => Progress;
  /** @returns false when the change could not be kept beyond this page. */
  set: (next: Progress) => boolean;
  erase: () => void;
  /** Forgets what is in memory: another tab has written. */
  refresh: () => void;
}

export function createStore(shelf: () => Shelf): Store {
  let current: Progress | undefined;
  const attempt = <T>(run: (shelf: Shelf) => T): T | undefined => {
    try {
      return run(shelf());
    } catch {
      return undefined;
    }
  };
  const load = (): Progress => {
    const text = attempt((s) => s.getItem(key));
    if (text === null || text === undefined) return empty;
    const progress = parseProgress(text);
    if (progress === undefined) attempt((s) => s.setItem(asideKey, text));
    return progress ?? empty;
  };
  return {
    get: () => (current ??= load()),
    set(next) {
      current = next;
      const written = attempt((s) => {
        s.setItem(key, JSON.stringify(next));
        return true;
      });
      return written ?? false;
    },
    erase() {
      current = empty;
      attempt((s) => s.removeItem(key));
      attempt((s) => s.removeItem(asideKey));
    },
    refresh() {
      current = undefined;
    },
  };
}
