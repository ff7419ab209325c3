/** Peers from bench/search, which has packages of its own. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fromRoot } from '../../src/book/files/root.ts';
import { type Corpus, distinctPages, type Engine } from './engine.ts';

interface PeerSection {
  readonly url: string;
  readonly title: string;
  readonly parents: string;
  readonly text: string;
}

interface Peer {
  readonly name: string;
  /** Characters of the index that a reader downloads whole, before compression. */
  readonly size: number;
  readonly search: (query: string) => string[];
}

type Peers = Record<
  'miniSearch' | 'lunrMkDocs' | 'elasticlunrMdBook',
  (sections: readonly PeerSection[]) => Peer
>;

/** @returns Nothing when the peers are not installed. */
export async function peerEngines({ pages }: Corpus): Promise<Engine[]> {
  if (!existsSync(fromRoot('bench/search/node_modules'))) return [];
  const url = pathToFileURL(fromRoot('bench/search/engines.js')).href;
  const { miniSearch, lunrMkDocs, elasticlunrMdBook } = (await import(url)) as Peers;
  const sections = pages.flatMap((page) =>
    page.sections.map(({ anchor, title, parent, text }) => ({
      url: `/${page.slug}/${anchor === '' ? '' : `#${anchor}`}`,
      title,
      parents: [page.title, parent].filter(Boolean).join(' '),
      text,
    })),
  );
  return [miniSearch, lunrMkDocs, elasticlunrMdBook].map((build) => engineOf(build(sections)));
}

function engineOf({ name, size, search }: Peer): Engine {
  let loaded = false;
  return {
    name,
    search: async (query) => {
      try {
        return distinctPages(search(query)).slice(0, 10);
      } catch {
        // Lunr refuses what looks like its query language; its reader sees an empty list.
        return [];
      }
    },
    bytes: () => {
      if (loaded) return 0;
      loaded = true;
      return size;
    },
  };
}
