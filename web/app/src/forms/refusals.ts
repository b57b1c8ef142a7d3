import { ApiError } from '@tintype/client';
import type { Translator } from '../i18n/translator';

interface RefusalBody {
  details?: Record<string, { error?: string }[]>;
}

/** The code of the first thing that the API found wrong, such as `wrong_code`; empty when it gave none. */
export function codeOf(problem: unknown): string {
  if (!(problem instanceof ApiError) || typeof problem.body !== 'object' || problem.body === null) return '';
  const { details = {} } = problem.body as RefusalBody;
  return Object.values(details).flat()[0]?.error ?? '';
}

/** What to tell a person whose action failed. */
export function reasonOf(problem: unknown, t: Translator): string {
  if (!(problem instanceof ApiError)) return t('error.unknown');
  if (problem.offline) return t('form.networkError');
  if (problem.status === 401) return t('toast.signedOut');
  if (problem.status === 429) return t('error.too_many');
  if (problem.status >= 500) return t('form.serverError');
  return problem.message;
}
