import type { Locale } from './locale';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

const cache = new Map<string, unknown>();

function cached<T>(key: string, create: () => T): T {
  let value = cache.get(key) as T | undefined;
  if (value === undefined) {
    value = create();
    cache.set(key, value);
  }
  return value;
}

/** 12,431 as people say it: "12.4K", "1.2만". */
export function compactNumber(locale: Locale, count: number): string {
  const format = cached(
    `compact ${locale}`,
    () => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }),
  );
  return format.format(count);
}

/** The whole number, grouped. */
export function fullNumber(locale: Locale, count: number): string {
  return cached(`full ${locale}`, () => new Intl.NumberFormat(locale)).format(count);
}

/** "now", "2h", "3d", and past a week the date. */
export function shortTime(locale: Locale, iso: string, now: number = Date.now()): string {
  const then = Date.parse(iso);
  const seconds = Math.max(0, Math.round((now - then) / 1000));
  if (seconds < MINUTE) return relative(locale, 'narrow').format(0, 'second');
  if (seconds < HOUR) return unit(locale, 'minute', Math.floor(seconds / MINUTE));
  if (seconds < DAY) return unit(locale, 'hour', Math.floor(seconds / HOUR));
  if (seconds < WEEK) return unit(locale, 'day', Math.floor(seconds / DAY));
  return shortDate(locale, then, now);
}

/** "2 hours ago", and past a week the date. */
export function longTime(locale: Locale, iso: string, now: number = Date.now()): string {
  const then = Date.parse(iso);
  const seconds = Math.max(0, Math.round((now - then) / 1000));
  const words = relative(locale, 'long');
  if (seconds < MINUTE) return words.format(0, 'second');
  if (seconds < HOUR) return words.format(-Math.floor(seconds / MINUTE), 'minute');
  if (seconds < DAY) return words.format(-Math.floor(seconds / HOUR), 'hour');
  if (seconds < WEEK) return words.format(-Math.floor(seconds / DAY), 'day');
  return longDate(locale, iso);
}

/** The day, in words. */
export function longDate(locale: Locale, iso: string): string {
  const format = cached(
    `long ${locale}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  );
  return format.format(Date.parse(iso));
}

/** The exact moment, for a tooltip. */
export function exactTime(locale: Locale, iso: string): string {
  const format = cached(
    `exact ${locale}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
  );
  return `${format.format(Date.parse(iso))} UTC`;
}

function relative(locale: Locale, style: 'narrow' | 'long'): Intl.RelativeTimeFormat {
  return cached(
    `relative ${style} ${locale}`,
    () => new Intl.RelativeTimeFormat(locale, { style, numeric: 'auto' }),
  );
}

function unit(locale: Locale, name: 'minute' | 'hour' | 'day', count: number): string {
  const format = cached(
    `${name} ${locale}`,
    () => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'narrow' }),
  );
  return format.format(count);
}

function shortDate(locale: Locale, then: number, now: number): string {
  const sameYear = new Date(then).getUTCFullYear() === new Date(now).getUTCFullYear();
  const format = cached(
    `date ${locale} ${sameYear}`,
    () =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'short',
        timeZone: 'UTC',
        ...(sameYear ? {} : { year: 'numeric' }),
      }),
  );
  return format.format(then);
}
