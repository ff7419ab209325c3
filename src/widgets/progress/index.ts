/** The one store of a page, and word of its changes to whoever shows it. */
import type { Progress } from './progress.ts';
import { createStore } from './store.ts';

const store = createStore(() => localStorage);
const listeners = new Set<(progress: Progress) => void>();
let kept = true;

const tell = () => {
  for (const listener of listeners) listener(store.get());
};

addEventListener('storage', () => {
  store.refresh();
  tell();
});

/** Calls the listener now and after every change, in this tab or another. */
export function onProgress(listener: (progress: Progress) => void): void {
  listeners.add(listener);
  listener(store.get());
}

export function getProgress(): Progress {
  return store.get();
}

export function changeProgress(change: (progress: Progress) => Progress): void {
  kept = store.set(change(store.get()));
  tell();
}

export function eraseProgress(): void {
  store.erase();
  kept = true;
  tell();
}

/** False once a change could not be stored: it then lasts until the page is left. */
export function isKept(): boolean {
  return kept;
}

/** The reader's own day, `2026-11-21`. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
