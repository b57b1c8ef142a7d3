import { ApiError } from '@tintype/client';
import type { MessageKey, Translator } from '../i18n/translator';
import { toast } from './toast';

/** What the API's codes mean to people. */
const REASONS: Record<string, MessageKey> = {
  not_found: 'refusal.notFound',
  gone: 'refusal.notFound',
  too_many: 'refusal.tooMany',
  too_large: 'refusal.tooLarge',
  account_inactive: 'refusal.inactive',
  being_deleted: 'refusal.beingDeleted',
  blocked_by_you: 'refusal.blockedByYou',
  own_account: 'refusal.ownAccount',
  too_many_follows: 'refusal.tooManyFollows',
  too_many_drafts: 'refusal.tooManyDrafts',
  comments_off: 'refusal.commentsOff',
  comments_followers_only: 'refusal.commentsFollowers',
  comments_followed_only: 'refusal.commentsFollowed',
  comments_pinned: 'refusal.commentsPinned',
  comment_blank: 'refusal.blank',
  comment_long: 'refusal.tooLong',
  cannot_write: 'refusal.cannotWrite',
  takes_no_requests: 'refusal.takesNoRequests',
  request_pending: 'refusal.requestPending',
  request_open: 'refusal.requestOpen',
  alone: 'refusal.alone',
  not_admin: 'refusal.notAdmin',
  last_admin: 'refusal.lastAdmin',
  group_full: 'refusal.groupFull',
  removed: 'refusal.removedFromGroup',
  not_own: 'refusal.notOwnMessage',
  media_in_use: 'refusal.pictureInUse',
  second_factor_on: 'refusal.changedMeanwhile',
  second_factor_off: 'refusal.changedMeanwhile',
  second_factor_not_set_up: 'refusal.changedMeanwhile',
  'comment ERR_TOO_MANY': 'refusal.commentsPinned',
  'hidden_words ERR_TOO_MANY': 'refusal.tooManyWords',
  'in_reply_to_id ERR_INVALID': 'refusal.notFound',
  'fields ERR_BLANK': 'refusal.lineWithoutName',
  'website ERR_INVALID': 'refusal.notAnAddress',
  'avatar ERR_INVALID': 'refusal.notAPicture',
  'header ERR_INVALID': 'refusal.notAPicture',
  'file ERR_INVALID': 'refusal.notAPicture',
  'media_ids ERR_INVALID': 'refusal.pictureGone',
  'media_ids ERR_NOT_READY': 'refusal.pictureNotReady',
  'media_ids ERR_TAKEN': 'refusal.pictureInUse',
  'status ERR_TOO_MANY': 'refusal.tooManyPinned',
  ERR_TOO_LONG: 'refusal.tooLong',
  ERR_BLANK: 'refusal.blank',
  invalid: 'refusal.invalid',
};

interface RefusalBody {
  code?: unknown;
  details?: Record<string, { error?: string }[]>;
}

/** The API's code of a refusal or of the first thing that it found wrong, such as `wrong_code`; or nothing. */
export function codeOf(problem: unknown): string {
  const [wrong] = wrongs(problem);
  return wrong?.code ?? generalCode(problem);
}

/** The message of a code that pages know; nothing for one that they don't. */
export function reasonFor(code: string): MessageKey | undefined {
  return Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
}

/** Why something did not happen, in the words of whoever reads it, never in the server's own. */
export function reasonOf(problem: unknown, t: Translator): string {
  if (!(problem instanceof ApiError)) return t('toast.failed');
  if (problem.offline) return t('toast.offline');
  if (problem.status === 401) return t('toast.signedOut');
  const [wrong] = wrongs(problem);
  const known = [wrong && `${wrong.field} ${wrong.code}`, wrong?.code, generalCode(problem)];
  const reason = known.map((code) => code && reasonFor(code)).find(Boolean);
  return t(reason || 'toast.failed');
}

/** Says why something did not happen, and leads to the sign-in page where a session has ended. */
export function sayRefusal(t: Translator, refusal: unknown): void {
  if (refusal instanceof ApiError && refusal.status === 401) {
    const next = encodeURIComponent(location.pathname + location.search);
    toast(t('toast.signedOut'), {
      action: { label: t('nav.signIn'), run: () => location.assign(`/sign-in?next=${next}`) },
    });
  } else toast(reasonOf(refusal, t));
}

function generalCode(problem: unknown): string {
  const { code } = bodyOf(problem);
  return typeof code === 'string' ? code : '';
}

function wrongs(problem: unknown): { field: string; code: string }[] {
  return Object.entries(bodyOf(problem).details ?? {}).flatMap(([field, found]) =>
    found.map(({ error = '' }) => ({ field, code: error })),
  );
}

function bodyOf(problem: unknown): RefusalBody {
  const body = problem instanceof ApiError ? problem.body : null;
  return typeof body === 'object' && body !== null ? body : {};
}
