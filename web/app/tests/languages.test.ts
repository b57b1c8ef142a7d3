import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { messages as pagesEn } from '../src/i18n/en';
import { messages as chatEn } from '../src/i18n/en/chat';
import { messages as formsEn } from '../src/i18n/en/forms';
import { messages as pagesKo } from '../src/i18n/ko';
import { messages as chatKo } from '../src/i18n/ko/chat';
import { messages as formsKo } from '../src/i18n/ko/forms';
import { chooseLocale, LOCALES } from '../src/i18n/locale';
import { type MessageKey, translator } from '../src/i18n/translator';
import { messages as pagesUk } from '../src/i18n/uk';
import { messages as chatUk } from '../src/i18n/uk/chat';
import { messages as formsUk } from '../src/i18n/uk/forms';

const en = { ...pagesEn, ...formsEn, ...chatEn };
const ko = { ...pagesKo, ...formsKo, ...chatKo };
const uk = { ...pagesUk, ...formsUk, ...chatUk };
const catalogues: Record<string, Record<string, string>> = { en, ko, uk };
const keys = Object.keys(en) as MessageKey[];

/** The names between braces, as `{name}` or `{count, plural, …}` has them. */
function placeholders(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1] ?? ''))].sort();
}

describe('the languages', () => {
  it.each(LOCALES)('%s says everything that English says, and nothing more', (locale) => {
    expect(Object.keys(catalogues[locale] ?? {}).sort()).toEqual([...keys].sort());
  });

  it.each(LOCALES)('%s has no message that does not parse, and none that is empty', (locale) => {
    for (const [key, message] of Object.entries(catalogues[locale] ?? {})) {
      expect(message.trim(), key).not.toBe('');
      expect(() => new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }), key).not.toThrow();
    }
  });

  it.each(LOCALES)('%s fills in no value that English does not give', (locale) => {
    for (const key of keys) {
      const given = placeholders(en[key]);
      for (const name of placeholders(catalogues[locale]?.[key] ?? '')) {
        // A language may count where English does not have to.
        if (name !== 'count') expect(given, `${locale} ${key}`).toContain(name);
      }
    }
  });

  it('says nothing twice, in pages, in forms and in chats', () => {
    expect(Object.keys(pagesEn).filter((key) => key in formsEn || key in chatEn)).toEqual([]);
    expect(Object.keys(formsEn).filter((key) => key in chatEn)).toEqual([]);
  });

  it('counts by the rules of each language', () => {
    expect(translator('en')('profile.posts', { count: 1, formatted: '1' })).toBe('1 post');
    expect(translator('en')('profile.posts', { count: 5, formatted: '5' })).toBe('5 posts');
    expect(translator('uk')('profile.posts', { count: 3, formatted: '3' })).toBe('3 дописи');
    expect(translator('uk')('profile.posts', { count: 5, formatted: '5' })).toBe('5 дописів');
    expect(translator('ko')('profile.posts', { count: 5, formatted: '5' })).toBe('게시물 5');
  });
});

describe('choosing a language', () => {
  it('takes the one that the person chose', () => {
    expect(chooseLocale('uk', 'ko,en;q=0.5')).toBe('uk');
  });

  it('takes the one that the browser likes best among ours', () => {
    expect(chooseLocale(undefined, 'fr-FR, en;q=0.4, ko-KR;q=0.9')).toBe('ko');
    expect(chooseLocale('xx', 'uk-UA')).toBe('uk');
  });

  it('falls back to English', () => {
    expect(chooseLocale(undefined, null)).toBe('en');
    expect(chooseLocale(undefined, 'fr, de;q=0.5, ko;q=0')).toBe('en');
  });
});
