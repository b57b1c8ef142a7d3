import { expect, test } from 'vitest';
import { mayBePicture, sortOut } from '../../src/compose/pictureFiles';

test('pictures are known by type, or by name where the system gives no type', () => {
  expect(mayBePicture({ name: 'a.JPG', type: 'image/jpeg' })).toBe(true);
  expect(mayBePicture({ name: 'IMG_0001.HEIC', type: '' })).toBe(true);
  expect(mayBePicture({ name: 'IMG_0001.HEIC', type: 'image/heic' })).toBe(true);
  expect(mayBePicture({ name: 'logo.svg', type: 'image/svg+xml' })).toBe(false);
  expect(mayBePicture({ name: 'notes.txt', type: '' })).toBe(false);
});

test('what is not a picture is named so that people can be told', () => {
  const fig = new File(['x'], 'fig.jpg', { type: 'image/jpeg' });
  const text = new File(['x'], 'notes.txt', { type: 'text/plain' });
  expect(sortOut([fig, text])).toEqual({ pictures: [fig], others: ['notes.txt'] });
});
