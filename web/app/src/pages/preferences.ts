import type { APIRoute } from 'astro';
import { isLocale } from '../i18n/locale';
import { LANGUAGE_COOKIE, THEME_COOKIE } from '../server/preferences';

const YEAR = 60 * 60 * 24 * 365;

/** Keeps a choice of theme or language and goes back to where it was made; works without scripts. */
export const GET: APIRoute = ({ url, cookies, request, redirect }) => {
  const options = { path: '/', maxAge: YEAR, sameSite: 'lax' } as const;
  const theme = url.searchParams.get('theme');
  if (theme === 'light' || theme === 'dark' || theme === 'system') cookies.set(THEME_COOKIE, theme, options);
  const language = url.searchParams.get('language') ?? undefined;
  if (isLocale(language)) cookies.set(LANGUAGE_COOKIE, language, options);
  return redirect(pathOf(request.headers.get('referer')), 303);
};

/** The page that was left, without its origin, so that nobody is sent to another site. */
function pathOf(referer: string | null): string {
  if (!referer || !URL.canParse(referer)) return '/';
  const { pathname, search } = new URL(referer);
  return pathname.startsWith('//') ? '/' : pathname + search;
}
