/** The anchor that a broken fragment was probably meant for. */
import { decodeFragment } from '../url/fragment.ts';
import { NearestIndex } from './nearest-index.ts';

/** The anchors of one page, made ready once for all fragments that miss it. */
export class AnchorSuggestions {
  readonly #anchors: ReadonlySet<string>;
  #byForm: ReadonlyMap<string, string> | undefined;
  #forms: NearestIndex | undefined;

  constructor(anchors: Iterable<string>) {
    this.#anchors = new Set(anchors);
  }

  has(anchor: string): boolean {
    return this.#anchors.has(anchor);
  }

  suggest(fragment: string): string | undefined {
    const wanted = normalize(decodeFragment(fragment));
    this.#byForm ??= firstByForm(this.#anchors);
    const found = this.#byForm.get(wanted);
    if (found !== undefined) return found;
    this.#forms ??= new NearestIndex(this.#byForm.keys());
    return this.#byForm.get(this.#forms.nearest(wanted) ?? '');
  }
}

function firstByForm(anchors: Iterable<string>): Map<string, string> {
  const byForm = new Map<string, string>();
  for (const anchor of anchors) {
    const form = normalize(anchor);
    if (anchor !== '' && !byForm.has(form)) byForm.set(form, anchor);
  }
  return byForm;
}

/** What authors get wrong first: case, and what stands between words. */
function normalize(anchor: string): string {
  return anchor
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}

/** An anchor as it is written behind a hash. */
export function encodeAnchor(anchor: string): string {
  return anchor.replace(/[\s"<>`%]/gu, (character) => encodeURIComponent(character));
}
