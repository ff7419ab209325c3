/** One page of each kind that the handbook has, for Lighthouse: name in the table, and address. */
export const kinds: readonly (readonly [name: string, address: string])[] = [
  ['Home', ''],
  ['Chapter', 'deployment/model-apis/'],
  ['Self-assessment', 'start/assess-yourself/'],
  ['Path', 'paths/mlops/'],
  ['Plan', 'paths/plan/'],
  ['Map', 'paths/map/'],
  ['Search', 'search/'],
  ['Progress', 'appendix/progress/'],
  ['Answers', 'appendix/answers/programming/'],
  ['Tools', 'appendix/tools/'],
  ['Glossary', 'appendix/glossary/'],
  ['References', 'appendix/references/'],
  ['Index of topics', 'appendix/index-of-topics/'],
  ['Offline', 'appendix/offline/'],
  ['Writing guide', 'contributing/writing/'],
  ['Component', 'contributing/components/quizzes/'],
  // By its file: Lighthouse takes an answer of 404 for a page that did not load.
  ['Not found', '404.html'],
];
