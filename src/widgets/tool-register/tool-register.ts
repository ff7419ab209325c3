/** <tool-register>: filters the rows by words and status, sorts them by any column. */
import { fits, onTyped } from '../filter/filter.ts';
import { part, parts } from '../part.ts';

class ToolRegister extends HTMLElement {
  connectedCallback() {
    part(this, '.list-filter').hidden = false;
    onTyped(part(this, 'input', HTMLInputElement), () => this.#filter());
    part(this, 'select').addEventListener('change', () => this.#filter());
    parts(this, 'thead button', HTMLButtonElement).forEach((button, column) => {
      button.disabled = false;
      button.onclick = () => this.#sort(column);
    });
  }

  #rows(): HTMLTableRowElement[] {
    return parts(this, 'tbody tr', HTMLTableRowElement);
  }

  #filter() {
    const typed = part(this, 'input', HTMLInputElement).value.trim();
    const status = part(this, 'select', HTMLSelectElement).value;
    const rows = this.#rows();
    for (const row of rows) {
      const stands = status === '' || row.dataset.status === status;
      row.hidden = !(stands && fits(row.textContent, typed));
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
