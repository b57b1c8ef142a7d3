import { expect, test } from 'vitest';
import { nextOf, problemOf, problemWith, withQuery } from '../src/forms/problems';
import { translator } from '../src/i18n/translator';

const t = translator('en');
const query = (text: string) => new URLSearchParams(text);

test('a code that belongs to an input says so there', () => {
  const problem = problemOf(query('error=username_taken'), t);
  expect(problemWith(problem, 'username')).toContain('already');
  expect(problemWith(problem, 'email')).toBeUndefined();
});

test('a code nobody knows still gets words', () => {
  expect(problemOf(query('error=from_the_future'), t)?.text).toBe(t('error.unknown'));
  expect(problemOf(query(''), t)).toBeUndefined();
});

test('next leads nowhere but to this site', () => {
  expect(nextOf(query('next=/oauth/authorize?client_id=7'))).toBe('/oauth/authorize?client_id=7');
  expect(nextOf(query('next=//evil.example'))).toBeUndefined();
  expect(nextOf(query('next=/%5Cevil.example'))).toBeUndefined();
  expect(nextOf(query('next=https://evil.example'))).toBeUndefined();
});

test('addresses leave out parameters without a value', () => {
  expect(withQuery('/sign-up', { next: undefined })).toBe('/sign-up');
  expect(withQuery('/sign-up', { next: '/a?b' })).toBe('/sign-up?next=%2Fa%3Fb');
});
