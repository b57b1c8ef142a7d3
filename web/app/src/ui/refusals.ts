import { ApiError } from '@tintype/client';
import type { Translator } from '../i18n/translator';
import { toast } from './toast';

/** Says in plain words why something did not happen, and leads to the sign-in page where a session has ended. */
export function sayRefusal(t: Translator, refusal: unknown): void {
  if (refusal instanceof ApiError && refusal.status === 401) {
    const next = encodeURIComponent(location.pathname + location.search);
    toast(t('toast.signedOut'), {
      action: { label: t('nav.signIn'), run: () => location.assign(`/sign-in?next=${next}`) },
    });
  } else if (refusal instanceof ApiError && refusal.offline) toast(t('toast.offline'));
  else if (refusal instanceof ApiError && refusal.status < 500)
    toast(t('toast.refused', { reason: refusal.message }));
  else toast(t('toast.failed'));
}
