import type { Account, GroupedNotifications, Status } from '@tintype/client';
import { compactNumber } from '../i18n/format';
import type { Locale } from '../i18n/locale';
import type { MessageKey, Translator } from '../i18n/translator';
import type { IconName } from '../ui/icons';

/** One line of the notification centre. */
export interface News {
  key: string;
  kind: Kind;
  /** How many notifications it is made of. */
  count: number;
  people: Account[];
  status: Status | undefined;
  conversation: string | null;
  /** The newest notification in it. */
  newest: string;
  at: string;
}

export type Kind =
  | 'like'
  | 'comment'
  | 'reply'
  | 'mention'
  | 'follow'
  | 'request'
  | 'accepted'
  | 'post'
  | 'message';

/** What may be shown alone. */
export const FILTERS = ['all', 'comments', 'follows'] as const;

export type Filter = (typeof FILTERS)[number];

/** The API's types of what a filter shows. */
export const TYPES: Record<Filter, readonly string[] | undefined> = {
  all: undefined,
  comments: ['comment', 'reply', 'mention'],
  follows: ['follow', 'follow_request', 'accepted'],
};

const KINDS: Record<string, Kind> = {
  like: 'like',
  comment: 'comment',
  reply: 'reply',
  mention: 'mention',
  follow: 'follow',
  follow_request: 'request',
  accepted: 'accepted',
  post: 'post',
  message_request: 'message',
};

export const ICONS: Record<Kind, IconName> = {
  like: 'heart',
  comment: 'message-circle',
  reply: 'message-circle',
  mention: 'at-sign',
  follow: 'user-plus',
  request: 'user-plus',
  accepted: 'user-check',
  post: 'images',
  message: 'message-circle',
};

/** The groups with the people and posts that they name; what can't be shown, of an unknown kind or of nobody, is left out. */
export function newsOf({ notification_groups, accounts, statuses }: GroupedNotifications): News[] {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const posts = new Map(statuses.map((status) => [status.id, status]));
  return notification_groups.flatMap((group) => {
    const kind = KINDS[group.kind];
    const people = group.sample_account_ids.flatMap((id) => byId.get(id) ?? []);
    if (!kind || people.length === 0) return [];
    return {
      key: group.group_key,
      kind,
      count: group.notifications_count,
      people,
      conversation: group.conversation_id,
      status: group.status_id ? posts.get(group.status_id) : undefined,
      newest: group.page_max_id,
      at: group.latest_page_notification_at,
    };
  });
}

/** Who did it: "ann", "ann and bo", "ann and 41 others". */
export function whoOf({ people, count }: News, t: Translator, locale: Locale): string {
  const [first, second] = people;
  const name = first?.username ?? '';
  if (count === 2 && second) return t('activity.two', { name, second: second.username });
  const others = count - 1;
  return t('activity.who', { name, others, formatted: compactNumber(locale, others) });
}

/** What they did, in a sentence with a place for who it was. */
export function sentenceOf({ kind, status, count }: News): { key: MessageKey; count: number } {
  const below = status?.in_reply_to_id != null;
  const key: MessageKey =
    kind === 'like' ? (below ? 'activity.likeComment' : 'activity.like') : `activity.${kind}`;
  return { key, count };
}

/** Where it leads. */
export function addressOf({ kind, people, status, conversation }: News): string {
  if (conversation) return `/messages/${conversation}`;
  if (kind === 'request') return '/requests';
  const comment = status && 'comment' in status && status.comment;
  if (comment) return `${new URL(status.url).pathname}?thread=${status.id}#comment-${status.id}`;
  if (status) return `/@${status.account.username}/${status.id}`;
  return `/@${people[0]?.username ?? ''}`;
}

export type Age = 'new' | 'today' | 'week' | 'earlier';

const DAY = 24 * 3600_000;

/** Under which heading it stands. */
export function ageOf(news: News, lastRead: string, now: number): Age {
  if (isNewer(news.newest, lastRead)) return 'new';
  const age = now - Date.parse(news.at);
  return age < DAY ? 'today' : age < 7 * DAY ? 'week' : 'earlier';
}

/** Ids are numbers of any length. */
export function isNewer(id: string, than: string): boolean {
  return id.length === than.length ? id > than : id.length > than.length;
}
