/** Paths of the site that a broken path was probably meant for, the likeliest first. */
import type { Site } from '../site/site.ts';
import { NearestIndex } from './nearest-index.ts';

const SOURCE_ENDING = /(?:\/?(?:^|(?<=\/))(?:index|README))?\.(?:mdx?|markdown|html?|astro)$/i;
const HAS_ENDING = /\.[a-z\d]{1,8}$/i;

export class PathSuggestions {
  readonly #site: Site;
  readonly #base: string;
  /** Addresses of files by their form in lower case without a slash at the end. */
  #byForm: Map<string, string> | undefined;
  readonly #pages: string[] = [];
  readonly #others: string[] = [];
  #nearestPage: NearestIndex | undefined;
  #nearestOther: NearestIndex | undefined;
  /** Pages by the last segment of their forms. */
  #namesakes: ReadonlyMap<string, string[]> | undefined;
  /** Many links may name the page that was renamed. */
  readonly #nearbyKnown = new Map<string, readonly string[]>();

  /** @param base with a slash at both ends */
  constructor(site: Site, base: string) {
    this.#site = site;
    this.#base = base;
  }

  /**
   * @param wanted paths from the root of the host, as bytes, the likeliest first
   * @returns paths below the base that exist
   */
  *candidates(wanted: readonly string[]): Generator<string> {
    const paths = wanted.flatMap((path) => this.#belowBase(path));
    for (const path of paths) {
      for (const variant of spellings(path)) {
        // Where the ending goes, the slash is the site's, not the author's.
        if (variant !== path) yield* this.#addressOf(variant);
        yield* this.#existing(variant);
        yield* this.#inOtherCase(variant);
        const toggled = variant.endsWith('/') ? variant.slice(0, -1) : `${variant}/`;
        yield* this.#existing(toggled);
      }
    }
    for (const path of paths) yield* this.#nearby(path);
  }

  /** With the base taken off, where it is there once or twice, or left out. */
  #belowBase(path: string): string[] {
    const base = this.#base;
    if (!path.startsWith(base)) return [path.replace(/^\/+/, '')];
    const below = path.slice(base.length);
    const doubled = base === '/' ? '' : base.slice(1);
    const twice = doubled !== '' && below.startsWith(doubled);
    return twice ? [below.slice(doubled.length), below] : [below];
  }

  *#existing(path: string): Generator<string> {
    if ('file' in this.#site.lookup(path)) yield path;
  }

  *#addressOf(path: string): Generator<string> {
    const found = this.#site.lookup(path);
    if ('file' in found) yield this.#site.addressOf(found.file.name);
    else if (found.rule === 'slash') yield path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
  }

  *#inOtherCase(path: string): Generator<string> {
    const found = this.#forms().get(formOf(path));
    if (found === undefined) return;
    const sameSlash = path.endsWith('/') ? found : found.replace(/\/$/, '');
    yield* this.#existing(sameSlash);
    yield* this.#existing(found);
  }

  #nearby(path: string): readonly string[] {
    const form = formOf(path.replace(SOURCE_ENDING, ''));
    let known = this.#nearbyKnown.get(form);
    if (known === undefined) {
      known = form === '' ? [] : this.#findNearby(form);
      this.#nearbyKnown.set(form, known);
    }
    return known;
  }

  #findNearby(form: string): string[] {
    const forms = this.#forms();
    this.#nearestPage ??= new NearestIndex(this.#pages);
    const found = [this.#nearestPage.nearest(form)];
    if (HAS_ENDING.test(form)) {
      this.#nearestOther ??= new NearestIndex(this.#others);
      found.unshift(this.#nearestOther.nearest(form));
    }
    this.#namesakes ??= Map.groupBy(this.#pages, lastSegment);
    const namesakes = this.#namesakes.get(lastSegment(form)) ?? [];
    if (namesakes.length === 1) found.push(namesakes[0]);
    return found.flatMap((one) => (one === undefined ? [] : (forms.get(one) as string)));
  }

  /** Built when the first fault is found: a sound site needs none of it. */
  #forms(): Map<string, string> {
    if (this.#byForm === undefined) {
      this.#byForm = new Map();
      for (const file of this.#site.files.values()) {
        const address = this.#site.addressOf(file.name);
        const form = formOf(address);
        if (!this.#byForm.has(form)) this.#byForm.set(form, address);
        if (form !== '') (file.isPage ? this.#pages : this.#others).push(form);
        if (address !== file.name) this.#byForm.set(file.name.toLowerCase(), file.name);
      }
    }
    return this.#byForm;
  }
}

const formOf = (path: string): string => path.toLowerCase().replace(/\/$/, '');

const lastSegment = (form: string): string => form.slice(form.lastIndexOf('/') + 1);

/** As written, without slashes that double, and without the ending of a source file. */
function spellings(path: string): string[] {
  const single = path.replace(/\/{2,}/g, '/').replace(/^\//, '');
  const bare = single.replace(SOURCE_ENDING, '');
  const forms = [path, single, bare, `${bare.replace(/\/$/, '')}.html`];
  return [...new Set(forms)];
}
