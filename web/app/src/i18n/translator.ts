import { IntlMessageFormat } from 'intl-messageformat';
import type { Messages } from './en';
import type { ChatMessages } from './en/chat';
import type { FormMessages } from './en/forms';
import { isLocale, type Locale } from './locale';

/** The name of a message; a name that English lacks does not compile. */
export type MessageKey = keyof Messages | keyof FormMessages | keyof ChatMessages;

type Catalogue = Partial<Record<MessageKey, string>>;

export type MessageValues = Record<string, string | number | Date>;

/** Says a message in one language, its ICU placeholders filled in. */
export type Translator = (key: MessageKey, values?: MessageValues) => string;

/**
 * The server holds every language; a browser loads only the one that its page is written in, and of that
 * what every page needs. Importing `i18n/forms` adds what forms say.
 */
const catalogues: Partial<Record<Locale, Catalogue>> = import.meta.env.SSR
  ? {
      en: {
        ...(await import('./en')).messages,
        ...(await import('./en/forms')).messages,
        ...(await import('./en/chat')).messages,
      },
      ko: {
        ...(await import('./ko')).messages,
        ...(await import('./ko/forms')).messages,
        ...(await import('./ko/chat')).messages,
      },
      uk: {
        ...(await import('./uk')).messages,
        ...(await import('./uk/forms')).messages,
        ...(await import('./uk/chat')).messages,
      },
    }
  : await loadPageLanguage();

/** Adds messages to a language. */
export function addMessages(locale: Locale, messages: Catalogue): void {
  catalogues[locale] = Object.assign(catalogues[locale] ?? {}, messages);
}

async function loadPageLanguage(): Promise<Partial<Record<Locale, Catalogue>>> {
  const locale = pageLocale();
  switch (locale) {
    case 'en':
      return { en: { ...(await import('./en')).messages } };
    case 'ko':
      return { ko: { ...(await import('./ko')).messages } };
    case 'uk':
      return { uk: { ...(await import('./uk')).messages } };
  }
}

const translators = new Map<Locale, Translator>();

/** The translator of a language; in the browser only the page's own language is there. */
export function translator(locale: Locale = pageLocale()): Translator {
  let known = translators.get(locale);
  if (!known) {
    known = createTranslator(locale, catalogues[locale] ?? {});
    translators.set(locale, known);
  }
  return known;
}

/** The language that the page was rendered in. */
export function pageLocale(): Locale {
  const lang = typeof document === 'undefined' ? undefined : document.documentElement.lang;
  return isLocale(lang) ? lang : 'en';
}

function createTranslator(locale: Locale, messages: Catalogue): Translator {
  const formats = new Map<MessageKey, IntlMessageFormat>();
  return (key, values) => {
    const message = messages[key];
    if (message === undefined) return key;
    if (!message.includes('{')) return message;
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
      formats.set(key, format);
    }
    return String(format.format(values));
  };
}
