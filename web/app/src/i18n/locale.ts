/** The languages of the product, the first being the one that everything falls back to. */
export const LOCALES = ['en', 'ko', 'uk'] as const;

export type Locale = (typeof LOCALES)[number];

/** Each language by its own name, as a person looking for it would write it. */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', ko: '한국어', uk: 'Українська' };

export function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The language a person chose, else the first one their browser asks for that we have, else English. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';');
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return {
        language: tag.toLowerCase().split('-')[0],
        quality: quality ? Number(quality.slice(2)) || 0 : 1,
      };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const { language, quality } of wanted) {
    if (quality > 0 && isLocale(language)) return language;
  }
  return LOCALES[0];
}
