import { describe, expect, test } from 'vitest';
import {
  type Composition,
  changed,
  emptyComposition,
  LIMITS,
  length,
  readiness,
  resumed,
  roomFor,
  toFields,
  withoutAlt,
} from '../../src/compose/composition';
import { WHOLE } from '../../src/compose/crop';
import type { UploadedMedia } from '../../src/compose/transport';

const media = (id: string): UploadedMedia => ({
  id,
  url: `/media/${id}`,
  preview: `/media/${id}`,
  width: 4,
  height: 3,
  alt: '',
});

function withPictures(...keys: string[]): Composition {
  return changed(emptyComposition('key'), {
    kind: 'add',
    pictures: keys.map((key) => ({ key, name: `${key}.jpg` })),
  });
}

function uploaded(composition: Composition, key: string): Composition {
  return changed(composition, {
    kind: 'upload',
    key,
    state: { phase: 'done', media: media(`9${key}`) },
  });
}

const keys = (composition: Composition) => composition.pictures.map(({ key }) => key);

describe('a composition', () => {
  test('takes no more pictures than an album holds', () => {
    const many = Array.from({ length: 25 }, (_, index) => String(index));
    expect(withPictures(...many).pictures).toHaveLength(LIMITS.pictures);
    expect(roomFor(withPictures(...many))).toBe(0);
  });

  test('puts a removed picture back where it was', () => {
    const before = withPictures('a', 'b', 'c');
    const removed = changed(before, { kind: 'remove', key: 'b' });
    expect(keys(removed)).toEqual(['a', 'c']);
    const [, picture] = before.pictures;
    if (!picture) throw new Error('there is no second picture');
    expect(changed(removed, { kind: 'putBack', picture, index: 1 })).toEqual(before);
  });

  test('moves a picture and keeps the others in order', () => {
    expect(keys(changed(withPictures('a', 'b', 'c'), { kind: 'move', key: 'c', to: 0 }))).toEqual([
      'c',
      'a',
      'b',
    ]);
    expect(keys(changed(withPictures('a', 'b'), { kind: 'move', key: 'unknown', to: 0 }))).toEqual([
      'a',
      'b',
    ]);
  });

  test('is ready when every picture is uploaded', () => {
    const one = uploaded(withPictures('a', 'b'), 'a');
    expect(readiness(one)).toEqual({ kind: 'uploading', done: 1, total: 2 });
    expect(readiness(uploaded(one, 'b'))).toEqual({ kind: 'ready' });
    expect(readiness(emptyComposition('key'))).toEqual({ kind: 'empty' });
  });

  test('with a failed picture or too long a caption is not ready', () => {
    const failed = changed(withPictures('a'), {
      kind: 'upload',
      key: 'a',
      state: { phase: 'failed', failure: 'too_large' },
    });
    expect(readiness(failed)).toEqual({ kind: 'failed' });
    const long = changed(uploaded(withPictures('a'), 'a'), {
      kind: 'write',
      fields: { caption: 'x'.repeat(LIMITS.caption + 1) },
    });
    expect(readiness(long)).toEqual({ kind: 'tooLong' });
  });

  test('forgets the old upload when a picture is sent again', () => {
    const again = changed(uploaded(withPictures('a'), 'a'), {
      kind: 'upload',
      key: 'a',
      state: { phase: 'sending', sent: 0 },
    });
    expect(toFields(again).media_ids).toEqual([]);
  });

  test("becomes the fields of a post in the pictures' order", () => {
    let composition = uploaded(uploaded(withPictures('a', 'b'), 'a'), 'b');
    composition = changed(composition, { kind: 'move', key: 'b', to: 0 });
    composition = changed(composition, {
      kind: 'write',
      fields: { caption: ' Low sun ', place: 'Lviv', audience: 'followers' },
    });
    expect(toFields(composition)).toEqual({
      status: 'Low sun',
      media_ids: ['9b', '9a'],
      audience: 'followers',
      place: 'Lviv',
      sensitive: false,
      comments_disabled: false,
      license: null,
    });
  });

  test('knows which pictures nobody described', () => {
    const described = changed(withPictures('a', 'b'), { kind: 'describe', key: 'a', alt: 'A fig' });
    expect(withoutAlt(described).map(({ key }) => key)).toEqual(['b']);
  });

  test('after a reload keeps what was typed and uploads again what was under way', () => {
    let composition = uploaded(withPictures('a', 'b', 'lost'), 'a');
    composition = changed(composition, { kind: 'write', fields: { caption: 'typed' } });
    composition = changed(composition, {
      kind: 'upload',
      key: 'b',
      state: { phase: 'sending', sent: 0.7 },
    });
    const after = resumed(composition, new Set(['b']));
    expect(after.caption).toBe('typed');
    expect(after.pictures.map(({ key, upload }) => [key, upload.phase])).toEqual([
      ['a', 'done'],
      ['b', 'waiting'],
    ]);
    expect(after.pictures[1]?.crop).toEqual(WHOLE);
  });
});

test("length counts characters as people see them in the server's limit", () => {
  expect(length('fig 🌅')).toBe(5);
  expect(length('서울')).toBe(2);
});
