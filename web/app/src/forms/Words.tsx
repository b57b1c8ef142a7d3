import { createContext, type ReactNode, useContext } from 'react';
import '../i18n/forms';
import type { Locale } from '../i18n/locale';
import { type Translator, translator } from '../i18n/translator';

const LocaleContext = createContext<Locale>('en');

/** Says in which language the islands below speak; the server renders for many at once. */
export function Words({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** Says messages in the language of the page. */
export function useWords(): Translator {
  return translator(useLocale());
}
