import type { MediaAttachment } from '@tintype/client';
import { describe, expect, it } from 'vitest';
import { decode, placeholder } from '../src/pictures/blurhash';
import { coverSizes, focusPosition, frameRatio, here, sourceSets } from '../src/pictures/picture';

const media = (width: number, height: number, more: Partial<MediaAttachment> = {}): MediaAttachment => ({
  id: '1',
  type: 'image',
  url: '/full.jpg',
  preview_url: '/small.jpg',
  description: null,
  blurhash: null,
  remote_url: null,
  preview_remote_url: null,
  text_url: null,
  meta: {
    original: { width, height, size: `${width}x${height}`, aspect: width / height },
    focus: { x: 0, y: 0 },
  },
  sources: [],
  license: null,
  ...more,
});

describe('a placeholder', () => {
  it('has the colours of the picture', () => {
    // One component, so one colour all over: a middle grey.
    const pixels = decode('00EfTq');
    expect(pixels).toHaveLength(8 * 8 * 3);
    expect([...(pixels?.subarray(0, 3) ?? [])]).toEqual([...(pixels?.subarray(-3) ?? [])]);
    for (const value of pixels ?? []) expect(Math.abs(value - 130)).toBeLessThanOrEqual(4);
  });

  it('is a small bitmap in an address', () => {
    const address = placeholder('LEHV6nWB2yk8pyo0adR*.7kCMdnj');
    expect(address).toMatch(/^data:image\/bmp;base64,Qk/);
    expect(address?.length).toBeLessThan(400);
  });

  it('is left out where the hash is broken', () => {
    expect(placeholder('short')).toBeNull();
    expect(placeholder('LEHV6nWB2yk8pyo0adR*.7kCMd j')).toBeNull();
    expect(placeholder(null)).toBeNull();
  });
});

describe('the frame of an album', () => {
  it('is the ratio of its first picture, within what the feed allows', () => {
    expect(frameRatio([media(1080, 1080), media(100, 900)])).toBe(1);
    expect(frameRatio([media(600, 3000)])).toBe(0.8);
    expect(frameRatio([media(3000, 600)])).toBe(1.91);
    expect(frameRatio([])).toBe(1);
  });

  it('looks where the focus is', () => {
    expect(focusPosition(media(1, 1))).toBeUndefined();
    const focused = media(1, 1, { meta: { focus: { x: 1, y: 0.5 } } });
    expect(focusPosition(focused)).toBe('100% 25%');
  });
});

describe('the sizes of a picture', () => {
  it('offer the smaller format first', () => {
    const sources = [
      { url: '/a.jpg', width: 320, height: 320, type: 'image/jpeg' },
      { url: '/a.webp', width: 320, height: 320, type: 'image/webp' },
      { url: '/b.webp', width: 640, height: 640, type: 'image/webp' },
    ];
    expect(sourceSets(media(1, 1, { sources }))).toEqual([
      { type: 'image/webp', srcset: '/a.webp 320w, /b.webp 640w' },
      { type: 'image/jpeg', srcset: '/a.jpg 320w' },
    ]);
  });

  it('are wider than the frame where the picture sticks out of it', () => {
    const widths = [
      ['(min-width: 960px)', 300, 'px'],
      ['', 33, 'vw'],
    ] as const;
    expect(coverSizes(media(1600, 1000), 0.8, widths)).toBe('(min-width: 960px) 600px, 66vw');
    expect(coverSizes(media(5000, 1000), 0.8, widths)).toBe('(min-width: 960px) 1875px, 207vw');
    expect(coverSizes(media(500, 1000), 0.8, widths)).toBe('(min-width: 960px) 300px, 33vw');
  });
});

describe('the address of a picture', () => {
  it('is on the origin of the page, by whichever name that was opened', () => {
    expect(here('https://photos.example/media/1/0-x/1080.webp')).toBe('/media/1/0-x/1080.webp');
    expect(here('http://localhost:8080/images/no-avatar.png')).toBe('/images/no-avatar.png');
    expect(here('/media/1/0-x/1080.webp')).toBe('/media/1/0-x/1080.webp');
    expect(here('blob:http://localhost/2f')).toBe('blob:http://localhost/2f');
  });
});
