/** <tool-register>: filters the rows by words and status, sorts them by any column. */

class ToolRegister extends HTMLElement {
  connectedCallback() {
    const controls = this.querySelector<HTMLElement>('.register-controls');
    if (controls) controls.hidden = false;
    this.addEventListener('input', () => this.#filter());
    this.querySelectorAll<HTMLButtonElement>('thead button').forEach((button, column) => {
      button.disabled = false;
      button.onclick = () => this.#sort(column);
    });
  }

  #rows(): HTMLTableRowElement[] {
    return [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  }

  #filter() {
    const words = this.querySelector('input')?.value.toLowerCase().trim().split(/\s+/u) ?? [];
    const status = this.querySelector('select')?.value ?? '';
    const rows = this.#rows();
    for (const row of rows) {
      const text = row.textContent?.toLowerCase() ?? '';
      const fits = status === '' || row.dataset.status === status;
      row.hidden = !(fits && words.every((word) => text.includes(word)));
    }
    const shown = rows.filter((row) => !row.hidden).length;
    const count = this.querySelector('.count');
    if (count) count.textContent = shown === rows.length ? '' : `${shown} of ${rows.length} shown`;
  }

  #sort(column: number) {
    const heads = [...this.querySelectorAll('thead th')];
    const down = heads[column]?.getAttribute('aria-sort') === 'ascending';
    for (const head of heads) head.removeAttribute('aria-sort');
    heads[column]?.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const key = (row: HTMLTableRowElement) => row.cells[column]?.dataset.sort ?? '';
    const rows = this.#rows().sort((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }));
    this.querySelector('tbody')?.append(...(down ? rows.reverse() : rows));
  }
}

customElements.define('tool-register', ToolRegister);
