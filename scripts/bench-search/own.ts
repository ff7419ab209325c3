/** This book's search, over the index of the built site. */
import { distinctPages, type Engine } from './engine.ts';
import { openLocal } from './local.ts';

export async function ownEngine(dist: string): Promise<Engine> {
  const { search, bytes } = openLocal(dist);
  await search.start();
  return {
    name: 'this book',
    search: async (query) => {
      const rows = await search.search(query, { limit: 10 });
      return distinctPages(rows.map(({ url }) => url));
    },
    bytes,
  };
}
