import { expect, test } from 'vitest';
import { putAnswersLast } from './answers-last.ts';

test('pages with answers come after the chapters, all else as before', () => {
  const paths = [
    '/appendix/answers/start/',
    '/base/appendix/answers/cloud/',
    '/search/',
    '/appendix/answers',
    '/start/roles/',
  ].map((pathname) => ({ pathname }));
  expect(putAnswersLast(paths).map(({ pathname }) => pathname)).toEqual([
    '/search/',
    '/appendix/answers',
    '/start/roles/',
    '/appendix/answers/start/',
    '/base/appendix/answers/cloud/',
  ]);
});
