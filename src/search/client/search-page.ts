/** The page /search/: the same box, with the question in the address. */
import { SearchBox } from './search-box.ts';

const root = document.querySelector<HTMLElement>('.search-page .search-box');
if (root !== null) {
  const box = new SearchBox(root, {
    shown: (query) => {
      const url = new URL(location.href);
      url.searchParams.set('q', query);
      history.replaceState(history.state, '', url);
    },
  });
  box.query = new URL(location.href).searchParams.get('q') ?? '';
  box.focus();
}
