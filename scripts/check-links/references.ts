/** A reference as some file of the site writes it. */
export interface Reference {
  /** The URL as written, after decoding what the format encodes. */
  readonly href: string;
  readonly kind: ReferenceKind;
  /** Only readers without scripts follow it; they also see the anchors of `noscript`. */
  readonly noscript?: boolean;
}

export type ReferenceKind =
  /** Anything that must lead somewhere. */
  | 'link'
  /** Something fetched into the page: the empty URL is a fault. */
  | 'resource'
  /** The preferred address of the page itself; a 404 page has none. */
  | 'canonical'
  /** The address of the page itself for those who share it. */
  | 'self'
  /** The page in another language. */
  | 'translation'
  /** Only the host is used. */
  | 'origin'
  /** A web app manifest, which is read in turn. */
  | 'manifest'
  /** A name of a `map` in the same page. */
  | 'map'
  /** A bare fragment is meant for the same document, whatever `base` says. */
  | 'svg'
  /** A bare fragment is left alone: it may be meant for any document. */
  | 'css'
  /** The fragment, if any, is part of a name. */
  | 'identifier'
  /** An address of an import map, which must look like one. */
  | 'module'
  /** A folder of an import map. */
  | 'module-prefix';
