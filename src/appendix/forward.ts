/** Takes a reader who came with the old address of an answer to where that stands now. */

const old = document.getElementById(decodeURIComponent(location.hash.slice(1)));
const link = old?.matches('.answer-index li, .answer-index li *')
  ? old.closest('li')?.querySelector('a')
  : undefined;
if (link) location.replace(link.href);
