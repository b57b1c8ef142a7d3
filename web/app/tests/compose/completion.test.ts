import { expect, test } from 'vitest';
import { complete, completionAt } from '../../src/compose/completion';

test('a hashtag under the caret is found', () => {
  expect(completionAt('low sun #gold', 13)).toEqual({
    kind: 'tag',
    prefix: 'gold',
    start: 8,
    end: 13,
  });
});

test('a mention under the caret is found with its dots', () => {
  expect(completionAt('with @jonas.k today', 13)?.prefix).toBe('jonas.k');
});

test('Korean and Ukrainian words complete too', () => {
  expect(completionAt('#서울', 3)?.prefix).toBe('서울');
  expect(completionAt('#львів', 6)?.prefix).toBe('львів');
});

test('a caret in the middle of a word replaces the whole word', () => {
  const found = completionAt('#golxxx end', 4);
  expect(found && complete('#golxxx end', found, 'goldenhour')).toEqual({
    text: '#goldenhour end',
    caret: 12,
  });
});

test('a completed word at the end is followed by a space', () => {
  const found = completionAt('hi @mi', 6);
  expect(found && complete('hi @mi', found, 'mira')).toEqual({ text: 'hi @mira ', caret: 9 });
});

test('addresses, lone signs and plain words complete nothing', () => {
  expect(completionAt('mail mira@exam', 14)).toBeUndefined();
  expect(completionAt('https://x.example/#abc', 22)).toBeUndefined();
  expect(completionAt('just #', 6)).toBeUndefined();
  expect(completionAt('plain', 5)).toBeUndefined();
});
