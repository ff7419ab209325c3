/** <missed-checks>: of all questions leaves those whose last answer was wrong. */
import { part } from '../part.ts';
import { onProgress } from '../progress/index.ts';
import { isMissed, type Progress } from '../progress/progress.ts';

class MissedChecks extends HTMLElement {
  connectedCallback() {
    onProgress((progress) => this.#show(progress));
  }

  #show(progress: Progress) {
    let count = 0;
    for (const section of this.querySelectorAll('section')) {
      const { chapter = '' } = section.dataset;
      let own = 0;
      for (const item of section.querySelectorAll('li')) {
        item.hidden = !isMissed(progress, chapter, item.dataset.key ?? '');
        if (!item.hidden) own += 1;
      }
      section.hidden = own === 0;
      count += own;
    }
    part(this, '.summary').textContent =
      count === 0
        ? 'Nothing to repeat: no question was last answered wrong.'
        : `${count} ${count === 1 ? 'question was' : 'questions were'} last answered wrong. A right answer takes one off this list.`;
  }
}

customElements.define('missed-checks', MissedChecks);
