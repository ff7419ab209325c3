/** A page cut into the pieces that a reader can be sent to. */
import type { Kind } from '../kinds.ts';

export interface Section {
  /** Fragment of the address; empty for what stands before the first heading. */
  readonly anchor: string;
  readonly title: string;
  /** Heading of the h2 that an h3 stands under; empty otherwise. */
  readonly parent: string;
  readonly text: string;
  /** Anchors of headings below it whose sections were too small to stand alone. */
  readonly joined: readonly string[];
  readonly kind: Kind;
  /** Ids of the glossary terms and of the tools that the section links to. */
  readonly terms: readonly string[];
  readonly tools: readonly string[];
}

export interface Page {
  /** `deployment/model-apis` */
  readonly slug: string;
  readonly title: string;
  readonly sections: readonly Section[];
}

/** Sections with fewer words than this answer nothing alone and stay with their parent. */
export const tinySection = 25;
