/** <copy-text>: a button that copies the text beside it. Where a page may not copy, it selects the text. */
import { copied } from '../copy/clipboard.ts';
import { part } from '../part.ts';

class CopyText extends HTMLElement {
  connectedCallback() {
    const button = part(this, 'button');
    button.hidden = false;
    button.onclick = () => {
      void this.#copy();
    };
  }

  async #copy() {
    const text = part(this, '[data-copy]');
    const said = part(this, '[role="status"]');
    said.textContent = (await copied(text.textContent, text))
      ? 'Copied'
      : 'Selected: copy it with your keyboard or menu';
  }
}

customElements.define('copy-text', CopyText);
