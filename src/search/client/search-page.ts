/** The page /search/: the same box, with the question in the address. */
import { part } from '../../widgets/part.ts';
import { SearchBox } from './search-box.ts';

const box = new SearchBox(part(document.body, '.search-page .search-box'), {
  shown: (query) => {
    const url = new URL(location.href);
    url.searchParams.set('q', query);
    history.replaceState(history.state, '', url);
  },
});
box.query = new URL(location.href).searchParams.get('q') ?? '';
box.focus();
