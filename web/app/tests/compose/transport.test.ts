import { expect, test } from 'vitest';
import { readAnswer } from '../../src/compose/transport';

const BODY = JSON.stringify({
  id: '12',
  url: '/media/12/full.jpg',
  preview_url: '/media/12/small.jpg',
  description: null,
  meta: { original: { width: 4032, height: 3024 } },
});

test('an uploaded picture is read with its size and preview', () => {
  expect(readAnswer(200, BODY, null)).toEqual({
    kind: 'done',
    media: {
      id: '12',
      url: '/media/12/full.jpg',
      preview: '/media/12/small.jpg',
      width: 4032,
      height: 3024,
      alt: '',
    },
  });
});

test('a picture still being worked on is known by its status', () => {
  expect(readAnswer(202, '{"id":"12","url":null}', null)).toEqual({ kind: 'processing', id: '12' });
  expect(readAnswer(206, '{"id":"12","url":null}', null)).toEqual({ kind: 'processing', id: '12' });
});

test('a busy server says when to come back', () => {
  expect(readAnswer(429, '{}', '8')).toEqual({ kind: 'busy', retryAfter: 8000 });
  expect(readAnswer(503, '<html>', null)).toEqual({ kind: 'busy' });
});

test('a refusal ends it', () => {
  expect(readAnswer(422, '{"error":"Not a picture"}', null)).toEqual({ kind: 'refused', status: 422 });
  expect(readAnswer(413, 'nonsense', null)).toEqual({ kind: 'refused', status: 413 });
});
