import { describe, expect, it } from 'vitest';
import { waitAfter } from '../src/live/stream';

describe('a broken line', () => {
  it('is made anew after longer and longer, and never at the same time for all', () => {
    expect(waitAfter(1, 0)).toBe(1_000);
    expect(waitAfter(1, 1)).toBe(2_000);
    expect(waitAfter(3, 0.5)).toBe(6_000);
    expect(waitAfter(100, 1)).toBe(60_000);
    expect(waitAfter(100, 0)).toBe(30_000);
  });
});
