import type { Assembled } from '../book/publication.ts';
import type { Edition } from '../edition.ts';
export function makeEpub(_a: Assembled, _p: Readonly<Record<string, number>>, _e: Edition, _d: string): Uint8Array { return new Uint8Array(); }
