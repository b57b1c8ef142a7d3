import { compactNumber } from '../i18n/format';
import type { Locale } from '../i18n/locale';
import type { Translator } from '../i18n/translator';

/**
 * "Liked by ann and 41 others", or only how many where nobody is named.
 *
 * @param liker one of those who like it; empty for nobody in particular
 */
export function likesLine(t: Translator, locale: Locale, likes: number, liker: string): string {
  const others = likes - 1;
  return liker && likes > 0
    ? t('likes.by', { name: liker, others, formatted: compactNumber(locale, others) })
    : t('likes.count', { count: likes, formatted: compactNumber(locale, likes) });
}
