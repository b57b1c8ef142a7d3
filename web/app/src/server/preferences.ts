/** What a visitor chose for this browser, kept in plain cookies so that the first byte is already right. */
export type Theme = 'light' | 'dark' | 'system';

export const THEME_COOKIE = 'tintype_theme';
export const LANGUAGE_COOKIE = 'tintype_language';
export const SESSION_COOKIE = 'tintype_session';

export function themeOf(cookie: string | undefined): Theme {
  return cookie === 'light' || cookie === 'dark' ? cookie : 'system';
}
