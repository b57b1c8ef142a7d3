import { ApiError, type CredentialAccount, type Tintype } from '@tintype/client';
import type { Translator } from '../i18n/translator';

/** Posts a feed starts with: enough for two screens, few enough to render at once. */
export const FEED_PAGE = 8;
/** Posts a grid starts with, in whole rows. */
export const GRID_PAGE = 18;

/** The answer, or null where the API says that there is no such thing or that it is not for this visitor. */
export async function found<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (refusal) {
    if (refusal instanceof ApiError && (refusal.status === 404 || refusal.status === 410)) return null;
    throw refusal;
  }
}

/** How the viewer and another account stand to each other; null for visitors and for oneself. */
export async function relationshipOf(api: Tintype, viewer: CredentialAccount | null, account: string) {
  if (!viewer || viewer.id === account) return null;
  const [relationship] = await api.relationships([account]);
  return relationship ?? null;
}

/** What the dialog over a grid says; it is made by a script that carries no language. */
export function galleryLabels(t: Translator) {
  return {
    'data-open': t('post.dialog'),
    'data-close': t('post.close'),
    'data-previous': t('shortcuts.previous'),
    'data-next': t('shortcuts.next'),
  };
}
