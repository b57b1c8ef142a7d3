import { defineMiddleware } from 'astro:middleware';
import { ApiError, type CredentialAccount } from '@tintype/client';
import type { APIContext, MiddlewareNext } from 'astro';
import { chooseLocale } from './i18n/locale';
import { translator } from './i18n/translator';
import { apiFor } from './server/api';
import { LANGUAGE_COOKIE, SESSION_COOKIE, THEME_COOKIE, themeOf } from './server/preferences';

/** Gives every page the visitor's language, theme and API, and every answer its security headers. */
export const onRequest = defineMiddleware(async (context, next) => {
  const { locals, cookies, request } = context;
  locals.locale = chooseLocale(cookies.get(LANGUAGE_COOKIE)?.value, request.headers.get('accept-language'));
  locals.t = translator(locals.locale);
  locals.theme = themeOf(cookies.get(THEME_COOKIE)?.value);
  locals.api = apiFor(request);

  let viewer: Promise<CredentialAccount | null> | undefined;
  locals.viewer = () => {
    viewer ??= cookies.has(SESSION_COOKIE) ? whoIs(locals.api) : Promise.resolve(null);
    return viewer;
  };

  const response = await answer(context, next);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  response.headers.set('x-frame-options', 'DENY');
  response.headers.set(
    'permissions-policy',
    'camera=(self), microphone=(), geolocation=(), interest-cohort=()',
  );
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
  response.headers.append('vary', 'Cookie, Accept-Language');
  return response;
});

/** Pages throw what the API refused; here it becomes a page. */
async function answer(context: APIContext, next: MiddlewareNext): Promise<Response> {
  try {
    return await next();
  } catch (refusal) {
    if (!(refusal instanceof ApiError)) throw refusal;
    const { pathname, search } = context.url;
    const fragment = pathname.startsWith('/fragments/');
    if (fragment) return new Response(null, { status: refusal.offline ? 503 : refusal.status });
    if (refusal.status === 401) {
      return context.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
    }
    if (refusal.status === 404 || refusal.status === 410) return context.rewrite('/404');
    if (refusal.offline || refusal.status === 429 || refusal.status === 503) return context.rewrite('/busy');
    throw refusal;
  }
}

/** A session that the API no longer knows is a visitor without one. */
async function whoIs(api: App.Locals['api']): Promise<CredentialAccount | null> {
  try {
    return await api.me();
  } catch (refusal) {
    if (refusal instanceof ApiError && (refusal.status === 401 || refusal.status === 403)) return null;
    throw refusal;
  }
}
