import { expect, test } from 'vitest';
import { moveBeside, moveTo } from '../../src/compose/order';

const keyOf = (item: string) => item;

test('a picture moves one place to the left or right', () => {
  expect(moveTo(['a', 'b', 'c'], 1, 0)).toEqual(['b', 'a', 'c']);
  expect(moveTo(['a', 'b', 'c'], 1, 2)).toEqual(['a', 'c', 'b']);
});

test('a picture at the end stays there when moved further', () => {
  expect(moveTo(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c']);
  expect(moveTo(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
});

test('moving a picture that is not there changes nothing', () => {
  expect(moveTo(['a', 'b'], 7, 0)).toEqual(['a', 'b']);
});

test('dropping before or after another picture puts it there', () => {
  expect(moveBeside(['a', 'b', 'c', 'd'], keyOf, new Set(['d']), 'b', 'before')).toEqual([
    'a',
    'd',
    'b',
    'c',
  ]);
  expect(moveBeside(['a', 'b', 'c', 'd'], keyOf, new Set(['a']), 'c', 'after')).toEqual(['b', 'c', 'a', 'd']);
});

test('several dragged pictures stay together in their order', () => {
  expect(moveBeside(['a', 'b', 'c', 'd'], keyOf, new Set(['d', 'a']), 'c', 'before')).toEqual([
    'b',
    'a',
    'd',
    'c',
  ]);
});

test('dropping a picture on itself changes nothing', () => {
  expect(moveBeside(['a', 'b'], keyOf, new Set(['a']), 'a', 'after')).toEqual(['a', 'b']);
});
