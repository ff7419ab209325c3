/**
 * Opens a figure large, in a dialog over the page: made larger and smaller by buttons, by the keys + - 0
 * and by the wheel with Ctrl, moved by scrolling; two fingers enlarge it as they do any page. The drawing
 * itself is moved there and back, since a copy would have its ids a second time.
 */
import { part } from '../part.ts';
import { first, fitting, type Size, stepped } from './scale.ts';

const dialog = document.createElement('dialog');
dialog.className = 'zoom';
dialog.innerHTML = `<div class="bar">
<p class="name" id="zoom-name"></p>
<div class="sizes">
<button type="button" class="widget-button" data-steps="-1" aria-label="Smaller">−</button>
<output aria-label="Size"></output>
<button type="button" class="widget-button" data-steps="1" aria-label="Larger">+</button>
<button type="button" class="widget-button fit">Fit</button>
<button type="button" class="widget-button close" autofocus>Close</button>
</div>
</div>
<div class="room" tabindex="0" role="region" aria-labelledby="zoom-name"></div>`;
dialog.setAttribute('aria-labelledby', 'zoom-name');
document.body.append(dialog);

const room = part(dialog, '.room');
const output = part(dialog, 'output');

interface Shown {
  readonly drawing: HTMLElement | SVGElement;
  /** As it was drawn, in pixels. */
  readonly size: Size;
  /** Where it stands in the page, and keeps its place there. */
  readonly home: HTMLElement;
  scale: number;
}

let shown: Shown | undefined;

/** Room within its padding. */
function roomSize(): Size {
  const { paddingLeft, paddingTop } = getComputedStyle(room);
  return {
    width: room.clientWidth - 2 * Number.parseFloat(paddingLeft),
    height: room.clientHeight - 2 * Number.parseFloat(paddingTop),
  };
}

function open(figure: Element): void {
  const home = part(figure, '.drawing');
  const drawing = home.firstElementChild;
  if (!(drawing instanceof SVGElement || drawing instanceof HTMLElement)) return;
  const { width, height } = drawing.getBoundingClientRect();
  const drawn =
    drawing instanceof SVGSVGElement
      ? drawing.width.baseVal.value
      : drawing instanceof HTMLImageElement
        ? drawing.naturalWidth
        : width;
  const caption = figure.querySelector('figcaption')?.cloneNode(true);
  if (caption instanceof Element) {
    for (const extra of caption.querySelectorAll('details, button')) extra.remove();
    part(dialog, '.name').textContent = (caption.textContent ?? '').replace(/\s+/gu, ' ').trim();
  }
  // What is taken away leaves its height, so that the page does not move below.
  home.style.minHeight = `${home.getBoundingClientRect().height}px`;
  room.append(drawing);
  dialog.showModal();
  const size = { width: drawn, height: (drawn * height) / width };
  shown = { drawing, size, home, scale: 1 };
  rescale(first(size, roomSize()));
  room.scrollTo(0, 0);
}

/** Keeps what is in the middle there. */
function rescale(scale: number): void {
  if (shown === undefined) return;
  const before = [room.scrollLeft + room.clientWidth / 2, room.scrollTop + room.clientHeight / 2];
  const ratio = scale / shown.scale;
  shown.scale = scale;
  shown.drawing.style.width = `${shown.size.width * scale}px`;
  output.textContent = `${Math.round(scale * 100)}%`;
  const [x = 0, y = 0] = before.map((middle) => middle * ratio);
  room.scrollTo(x - room.clientWidth / 2, y - room.clientHeight / 2);
}

function step(steps: number): void {
  if (shown !== undefined) rescale(stepped(shown.scale, steps, shown.size, roomSize()));
}

function showWhole(): void {
  if (shown !== undefined) rescale(fitting(shown.size, roomSize()));
}

dialog.addEventListener('close', () => {
  if (shown === undefined) return;
  shown.drawing.style.removeProperty('width');
  shown.home.append(shown.drawing);
  shown.home.style.removeProperty('min-height');
  shown = undefined;
});

// A page that is printed meanwhile has its figure.
addEventListener('beforeprint', () => dialog.close());

dialog.addEventListener('keydown', (event) => {
  const steps = { '+': 1, '=': 1, '-': -1 }[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (steps !== undefined) step(steps);
  else if (event.key === '0') showWhole();
});

room.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    step(-Math.sign(event.deltaY));
  },
  { passive: false },
);

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button === null) return;
  if (button.matches('.enlarge')) {
    const figure = button.closest('figure');
    if (figure !== null) open(figure);
  } else if (dialog.contains(button)) {
    if (button.dataset.steps !== undefined) step(Number(button.dataset.steps));
    else if (button.matches('.fit')) showWhole();
    else dialog.close();
  }
});
