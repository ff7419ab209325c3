/**
 * Every button that copies code, on every page: in the captions of listings, outputs and commands, and
 * among the answers. One listener, so that what a page shows of another page works there too.
 */
import { copied } from './clipboard.ts';
import { codeIn } from './code-text.ts';

/** Milliseconds for which a button says that it was pressed. */
const said = 2000;

const status = document.createElement('div');
status.className = 'sr-only';
status.setAttribute('role', 'status');
document.body.append(status);

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('.copy-code') : null;
  if (button instanceof HTMLButtonElement) void press(button);
});

async function press(button: HTMLButtonElement): Promise<void> {
  const figure = button.closest('figure');
  const code = figure && codeIn(figure);
  if (!code) throw new Error('a button to copy code stands in no figure with code');
  say(button, (await copied(code.text, code.element)) ? 'Copied' : 'Selected');
}

const words = new WeakMap<HTMLButtonElement, string>();

function say(button: HTMLButtonElement, word: string): void {
  const own = words.get(button) ?? button.textContent;
  words.set(button, own);
  button.textContent = word;
  status.textContent = word;
  setTimeout(() => {
    button.textContent = own;
    status.textContent = '';
  }, said);
}
