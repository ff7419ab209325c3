/** <reader-progress>: shows, saves, loads and erases what a reader has done. */
import { part, parts } from '../part.ts';
import { changeProgress, eraseProgress, getProgress, isKept, onProgress } from './index.ts';
import { type Progress, parseProgress, scoreOf } from './progress.ts';

class ReaderProgress extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    document.querySelector('.noscript-note')?.remove();
    const on = (name: string, run: () => void) => {
      part(this, `.${name}`).onclick = run;
    };
    on('export', () => this.#export());
    on('erase', () => this.#askToErase(true));
    on('keep', () => this.#askToErase(false));
    on('sure', () => {
      eraseProgress();
      this.#askToErase(false);
      this.#say('Everything is erased.');
    });
    const file = part(this, 'input', HTMLInputElement);
    file.onchange = async () => {
      const [chosen] = file.files ?? [];
      if (chosen !== undefined) this.#import(await chosen.text());
      file.value = '';
    };
    onProgress((progress) => this.#show(progress));
  }

  #show(progress: Progress) {
    for (const row of parts(this, 'tr[data-chapter]')) {
      const { chapter = '', keys = '' } = row.dataset;
      const ids = keys.split(' ').filter(Boolean);
      const answered = ids.filter((id) => progress.checks[chapter]?.[id] !== undefined).length;
      const score = `${scoreOf(progress, chapter, ids)} of ${ids.length} right`;
      part(row, '.read').textContent = progress.read[chapter] ?? 'not yet';
      part(row, '.score').textContent = answered === 0 ? 'none answered' : score;
    }
    const evidence = Object.keys(progress.skills).length;
    part(this, '.skills').textContent = String(evidence);
  }

  #export() {
    const link = document.createElement('a');
    const text = JSON.stringify(getProgress(), undefined, 2);
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = 'handbook-progress.json';
    link.click();
    URL.revokeObjectURL(link.href);
    this.#say('Saved as handbook-progress.json.');
  }

  #import(text: string) {
    const progress = parseProgress(text);
    if (progress === undefined) {
      this.#say(
        'That file holds no progress of this book, or of a newer version. Nothing changed.',
      );
      return;
    }
    changeProgress(() => progress);
    this.#say(
      isKept()
        ? 'Loaded.'
        : 'Loaded, but your browser keeps no more data: it lasts until you leave.',
    );
  }

  #askToErase(asking: boolean) {
    for (const [name, hidden] of [
      ['erase', asking],
      ['sure', !asking],
      ['keep', !asking],
    ] as const) {
      part(this, `.${name}`).hidden = hidden;
    }
    part(this, asking ? '.keep' : '.erase').focus();
    this.#say('');
  }

  #say(text: string) {
    part(this, '.said').textContent = text;
  }
}

customElements.define('reader-progress', ReaderProgress);
