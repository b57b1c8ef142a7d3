import type { Locale } from '../i18n/locale';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    formats.set(key, known);
  }
  return known;
}

/** The day of a moment where the reader is, such as `2026-11-22`. */
export function dayOf(iso: string | number, zone: string): string {
  return format('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    typeof iso === 'number' ? iso : Date.parse(iso),
  );
}

/** "14:05". */
export function clockTime(locale: Locale, iso: string, zone: string): string {
  return format(locale, zone, { hour: 'numeric', minute: '2-digit' }).format(Date.parse(iso));
}

/** "22 November 2026 at 14:05", for a tooltip. */
export function wholeTime(locale: Locale, iso: string, zone: string): string {
  return format(locale, zone, { dateStyle: 'long', timeStyle: 'short' }).format(Date.parse(iso));
}

const DAY = 24 * 3_600_000;

/** Above what was said: "Today 14:05", "Yesterday 14:05", "Monday 14:05", "12 March 14:05", with a year where it was another. */
export function stampTime(locale: Locale, iso: string, zone: string, now: number): string {
  return `${dayName(locale, iso, zone, now)} ${clockTime(locale, iso, zone)}`;
}

function dayName(locale: Locale, iso: string, zone: string, now: number): string {
  const day = dayOf(iso, zone);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (day === dayOf(now, zone)) return capitalized(relative.format(0, 'day'), locale);
  if (day === dayOf(now - DAY, zone)) return capitalized(relative.format(-1, 'day'), locale);
  const then = Date.parse(iso);
  if (now - then < 6 * DAY && now > then) {
    return capitalized(format(locale, zone, { weekday: 'long' }).format(then), locale);
  }
  const sameYear = day.slice(0, 4) === dayOf(now, zone).slice(0, 4);
  return format(locale, zone, {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(then);
}

function capitalized(word: string, locale: Locale): string {
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}
