import { beforeEach, expect, test, vi } from 'vitest';
import { part, parts } from './part.ts';

class Button {}
class Link {}
const button = new Button();

/** An element that holds these; Node has no document. */
function holding(...found: readonly unknown[]): Element {
  const root = { localName: 'a-widget', querySelector: () => found[0] ?? null };
  return Object.assign(root as unknown as Element, { querySelectorAll: () => found });
}

/** As a page's own classes are given, whose types no stand-in has. */
const kinds = { Button, Link } as unknown as Record<'Button' | 'Link', new () => Element>;

beforeEach(() => void vi.stubGlobal('HTMLElement', Button));

test('a part is found, of the class that was asked for', () => {
  expect(part(holding(button), '.check')).toBe(button);
  expect(part(holding(button), '.check', kinds.Button)).toBe(button);
  expect(parts(holding(button, button), '.check')).toEqual([button, button]);
});

test('what is missing is told by name', () => {
  expect(() => part(holding(), '.check')).toThrow('<a-widget> has no .check of class Button');
});

test('an element of another class is no such part', () => {
  expect(() => part(holding(button), 'a', kinds.Link)).toThrow('has no a of class Link');
  expect(() => parts(holding(new Link(), button), 'a', kinds.Link)).toThrow(
    '<a-widget> has a a that is no Link',
  );
});

test('of several parts there may be none', () => {
  expect(parts(holding(), 'a')).toEqual([]);
});
