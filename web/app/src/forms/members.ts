import type { CredentialAccount } from '@tintype/client';
import type { AstroGlobal } from 'astro';
import { withQuery } from './problems';

/** The signed-in viewer, or the answer that asks a visitor to sign in first. */
export async function memberOf(
  astro: AstroGlobal,
): Promise<{ viewer: CredentialAccount } | { signIn: Response }> {
  const viewer = await astro.locals.viewer();
  if (viewer) return { viewer };
  return {
    signIn: astro.redirect(withQuery('/sign-in', { next: astro.url.pathname + astro.url.search }), 303),
  };
}
