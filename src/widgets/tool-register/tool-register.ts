/** <tool-register>: filters the rows by words and status, sorts them by any column. */
import { part, parts } from '../part.ts';

class ToolRegister extends HTMLElement {
  connectedCallback() {
    part(this, '.register-controls').hidden = false;
    this.addEventListener('input', () => this.#filter());
    parts(this, 'thead button', HTMLButtonElement).forEach((button, column) => {
      button.disabled = false;
      button.onclick = () => this.#sort(column);
    });
  }

  #rows(): HTMLTableRowElement[] {
    return parts(this, 'tbody tr', HTMLTableRowElement);
  }

  #filter() {
    const words = part(this, 'input', HTMLInputElement).value.toLowerCase().trim().split(/\s+/u);
    const status = part(this, 'select', HTMLSelectElement).value;
    const rows = this.#rows();
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      const fits = status === '' || row.dataset.status === status;
      row.hidden = !(fits && words.every((word) => text.includes(word)));
    }
    const shown = rows.filter((row) => !row.hidden).length;
    part(this, '.count').textContent =
      shown === rows.length ? '' : `${shown} of ${rows.length} shown`;
  }

  #sort(column: number) {
    const heads = [...this.querySelectorAll('thead th')];
    const down = heads[column]?.getAttribute('aria-sort') === 'ascending';
    for (const head of heads) head.removeAttribute('aria-sort');
    heads[column]?.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const key = (row: HTMLTableRowElement) => row.cells[column]?.dataset.sort ?? '';
    const rows = this.#rows().sort((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }));
    part(this, 'tbody').append(...(down ? rows.reverse() : rows));
  }
}

customElements.define('tool-register', ToolRegister);
