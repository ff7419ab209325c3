/** <save-offline>: saves the whole book in the browser, says how large it is, renews and removes it. */
import { part } from '../widgets/part.ts';
import { type CopySize, cachePrefix, type FromPage, type FromWorker } from './messages.ts';

class SaveOffline extends HTMLElement {
  #waiting = false;

  connectedCallback() {
    document.querySelector('.noscript-note')?.remove();
    this.hidden = false;
    // The worker shows this page in place of one that it did not keep.
    const own = new URL(this.dataset.page ?? '', location.origin).pathname;
    part(this, '.elsewhere').hidden = location.pathname === own;
    if (!('serviceWorker' in navigator)) {
      return this.#say('This browser does not save sites, or the connection is not secure.');
    }
    navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      // The last ones come when all is said.
      if (this.#waiting) this.#say(`Saving: ${data.saved} of ${data.of} files.`);
    });
    part(this, '.save').onclick = () => void this.#try(() => this.#save());
    part(this, '.renew').onclick = () => void this.#try(() => this.#renew());
    part(this, '.remove').onclick = () => void this.#try(() => this.#remove());
    void this.#try(() => this.#show());
  }

  /** What went wrong is said, whichever step it was. */
  async #try(step: () => Promise<void>) {
    try {
      await step();
    } catch (error) {
      this.#offer('save');
      const why = error instanceof Error ? error.message : String(error);
      this.#say(`It did not work: ${why} Check the connection and the free space, and try again.`);
    }
  }

  async #show() {
    const registration = await navigator.serviceWorker.getRegistration(this.#worker());
    if (registration === undefined) {
      this.#offer('save');
      return this.#say(`${await this.#size()}, nothing is saved yet.`);
    }
    // Asking fails without a network, and then there is nothing newer to be had.
    await registration.update().catch(() => undefined);
    const coming = registration.installing ?? registration.waiting;
    if (coming !== null) await this.#wait(coming);
    if (registration.active !== null && registration.waiting !== null) {
      this.#offer('renew', 'remove');
      return this.#say('A newer edition is saved. It takes over when you close the book.');
    }
    this.#offer('remove');
    this.#say(`Saved: ${await this.#size()}. The book opens without a network, search included.`);
  }

  async #save() {
    this.#offer();
    this.#say('Saving …');
    const registration = await navigator.serviceWorker.register(this.#worker());
    const coming = registration.installing ?? registration.waiting;
    if (coming !== null) await this.#wait(coming);
    await this.#show();
    // Without this request a browser may drop the copy when space runs short. It comes last: Firefox
    // puts the question to the reader, who may leave it unanswered.
    await navigator.storage?.persist?.();
  }

  async #renew() {
    const registration = await navigator.serviceWorker.getRegistration(this.#worker());
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    const message: FromPage = 'use the new edition';
    registration?.waiting?.postMessage(message);
  }

  async #remove() {
    const registration = await navigator.serviceWorker.getRegistration(this.#worker());
    await registration?.unregister();
    for (const name of await caches.keys()) {
      if (name.startsWith(cachePrefix)) await caches.delete(name);
    }
    await this.#show();
  }

  async #wait(worker: ServiceWorker) {
    this.#waiting = true;
    try {
      await installed(worker);
    } finally {
      this.#waiting = false;
    }
  }

  async #size(): Promise<string> {
    const answer = await fetch(this.dataset.size ?? '');
    const { files, bytes } = (await answer.json()) as CopySize;
    return `${(bytes / 1e6).toFixed(1)} MB in ${files} files`;
  }

  #worker(): string {
    return this.dataset.worker ?? '';
  }

  #offer(...names: readonly string[]) {
    for (const name of ['save', 'renew', 'remove']) {
      part(this, `.${name}`).hidden = !names.includes(name);
    }
  }

  #say(text: string) {
    part(this, '.said').textContent = text;
  }
}

/** @throws Error when a file could not be saved: a worker that did not keep all of them keeps none. */
function installed(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'installed' || worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('a file could not be saved.'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

customElements.define('save-offline', SaveOffline);
