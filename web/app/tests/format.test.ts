import { describe, expect, it } from 'vitest';
import { compactNumber, exactTime, longTime, shortTime } from '../src/i18n/format';

const now = Date.parse('2026-11-22T12:00:00Z');
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();
const HOUR = 3600;
const DAY = 24 * HOUR;

describe('times', () => {
  it('are short beside a name', () => {
    expect(shortTime('en', ago(20), now)).toBe('now');
    expect(shortTime('en', ago(5 * 60), now)).toBe('5m');
    expect(shortTime('en', ago(2 * HOUR), now)).toBe('2h');
    expect(shortTime('ko', ago(3 * DAY), now)).toBe('3일');
    expect(shortTime('en', ago(30 * DAY), now)).toBe('Oct 23');
    expect(shortTime('en', ago(400 * DAY), now)).toBe('Oct 18, 2025');
  });

  it('are words under a post', () => {
    expect(longTime('en', ago(2 * HOUR), now)).toBe('2 hours ago');
    expect(longTime('uk', ago(2 * HOUR), now)).toBe('2 години тому');
    expect(longTime('en', ago(30 * DAY), now)).toBe('October 23, 2026');
  });

  it('never lie in the future because two clocks disagree', () => {
    expect(shortTime('en', ago(-90), now)).toBe('now');
  });

  it('can be asked for exactly', () => {
    expect(exactTime('en', ago(0))).toContain('November 22, 2026');
  });
});

describe('numbers', () => {
  it('are abbreviated as the language does', () => {
    expect(compactNumber('en', 12_431)).toBe('12.4K');
    expect(compactNumber('ko', 12_431)).toBe('1.2만');
    expect(compactNumber('en', 348)).toBe('348');
  });
});
