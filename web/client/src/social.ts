import type { Account, Status } from './entities';
import type { PageRequest } from './tintype';
import { ask, type Calls, nextPage, type Page } from './transport';

/** A comment is a post below a post. */
export interface Comment extends Status {
  comment: CommentPlace | null;
}

/** What only comments have. */
export interface CommentPlace {
  /** The post under which it stands, however deep in the thread. */
  post_id: string;
  /** Nothing is left but its place in the thread, kept for the replies. */
  placeholder: boolean;
  /** Out of sight for all but its writer and the post's author. */
  hidden: boolean;
  /** By somebody whom the viewer has muted. */
  folded: boolean;
}

export interface CommentsRequest {
  /** The last page's `next`. */
  after?: string | null;
  limit?: number;
}

/** Who may comment on somebody's posts. */
export type Commenters = 'everyone' | 'followers' | 'followed' | 'nobody';

export interface CommentSettings {
  commenters: Commenters;
  hidden_words: string[];
}

interface PostCommenters {
  commenters: Commenters | null;
}

/** A folder of saved posts. */
export interface Collection {
  id: string;
  title: string;
  description: string;
  visibility: 'public' | 'private' | 'draft';
  post_count: number;
  /** A small picture of what was put in last. */
  thumb: string | null;
}

export interface NotificationGroup {
  group_key: string;
  notifications_count: number;
  type: string;
  page_min_id: string;
  /** The newest of them. */
  page_max_id: string;
  latest_page_notification_at: string;
  sample_account_ids: string[];
  status_id: string | null;
  conversation_id: string | null;
  /** The type in our own words, which tell comments from mentions. */
  kind: string;
}

/** Notifications in groups, which name accounts and statuses by their ids. */
export interface GroupedNotifications {
  accounts: Account[];
  statuses: Status[];
  notification_groups: NotificationGroup[];
}

/** Of whom notifications of a kind are wanted. */
export type NotificationFrom = 'everyone' | 'followed' | 'nobody';

/** An exception for one person: told of all that they do, or of nothing. */
export interface NotificationException {
  account: Account;
  told: 'always' | 'never';
}

export interface NotificationSettings {
  kinds: { kind: string; from: NotificationFrom }[];
  /** The last one first. */
  people: NotificationException[];
}

export type Loudness = 'accept' | 'filter' | 'drop';

/** Whose notifications are kept apart. */
export interface NotificationPolicy {
  for_not_following: Loudness;
  for_not_followers: Loudness;
  for_new_accounts: Loudness;
  for_private_mentions: Loudness;
  for_limited_accounts: Loudness;
  summary: { pending_requests_count: number; pending_notifications_count: number };
}

/** Somebody whose notifications are kept apart until they are let through. */
export interface NotificationRequest {
  id: string;
  created_at: string;
  updated_at: string;
  notifications_count: string;
  account: Account;
  last_status: Status | null;
}

/** As many as somebody can have. */
const MOST_COLLECTIONS = 100;

/** Likes, saves, comments and notifications. */
export class Social {
  constructor(private readonly calls: Calls) {}

  // --- Likes and saves ---------------------------------------------------------------------------

  like(id: string, on: boolean): Promise<Status> {
    return ask(this.calls, 'POST', `/api/v1/statuses/${id}/${on ? 'favourite' : 'unfavourite'}`);
  }

  save(id: string, on: boolean): Promise<Status> {
    return ask(this.calls, 'POST', `/api/v1/statuses/${id}/${on ? 'bookmark' : 'unbookmark'}`);
  }

  likers(id: string, page: PageRequest, signal?: AbortSignal): Promise<Page<Account>> {
    return this.page(`/api/v1/statuses/${id}/favourited_by`, page, signal);
  }

  savedPosts(page: PageRequest): Promise<Page<Status>> {
    return this.page('/api/v1/bookmarks', page);
  }

  // --- Collections -------------------------------------------------------------------------------

  async collections(): Promise<Collection[]> {
    const { items } = await this.page<Collection>('/api/tintype/v1/collections', { limit: MOST_COLLECTIONS });
    return items;
  }

  /** Those that a post is in. */
  collectionsWith(post: string): Promise<string[]> {
    return ask(this.calls, 'GET', `/api/tintype/v1/posts/${post}/collections`);
  }

  collectionPosts(id: string, page: PageRequest): Promise<Page<Status>> {
    return this.page(`/api/tintype/v1/collections/${id}/posts`, page);
  }

  createCollection(title: string): Promise<Collection> {
    return ask(this.calls, 'POST', '/api/tintype/v1/collections', { body: { title } });
  }

  renameCollection(id: string, title: string): Promise<Collection> {
    return ask(this.calls, 'PATCH', `/api/tintype/v1/collections/${id}`, { body: { title } });
  }

  deleteCollection(id: string): Promise<unknown> {
    return ask(this.calls, 'DELETE', `/api/tintype/v1/collections/${id}`);
  }

  setInCollection(collection: string, post: string, inside: boolean): Promise<unknown> {
    const method = inside ? 'POST' : 'DELETE';
    return ask(this.calls, method, `/api/tintype/v1/collections/${collection}/posts/${post}`);
  }

  // --- Comments ----------------------------------------------------------------------------------

  comments(post: string, page: CommentsRequest): Promise<Page<Comment>> {
    return this.commentsAt(`/api/tintype/v1/posts/${post}/comments`, page);
  }

  replies(comment: string, page: CommentsRequest): Promise<Page<Comment>> {
    return this.commentsAt(`/api/tintype/v1/comments/${comment}/replies`, page);
  }

  oneComment(id: string): Promise<Comment> {
    return ask(this.calls, 'GET', `/api/v1/statuses/${id}`);
  }

  /** All that stands above and below a post or a comment. */
  context(id: string): Promise<{ ancestors: Comment[]; descendants: Comment[] }> {
    return ask(this.calls, 'GET', `/api/v1/statuses/${id}/context`);
  }

  /** @param key sent again with the same comment, so that one that arrived isn't written twice */
  comment(to: string, text: string, key: string): Promise<Comment> {
    const body = { status: text, in_reply_to_id: to };
    return ask(this.calls, 'POST', '/api/v1/statuses', { body, headers: { 'idempotency-key': key } });
  }

  editComment(id: string, text: string): Promise<Comment> {
    return ask(this.calls, 'PUT', `/api/v1/statuses/${id}`, { body: { status: text } });
  }

  deleteComment(id: string): Promise<Comment> {
    return ask(this.calls, 'DELETE', `/api/v1/statuses/${id}`);
  }

  /** What the author of a post does about a comment on it. */
  tendComment(id: string, action: 'pin' | 'unpin' | 'hide' | 'show'): Promise<Comment> {
    return ask(this.calls, 'POST', `/api/tintype/v1/comments/${id}/${action}`);
  }

  muteThread(post: string, muted: boolean): Promise<Status> {
    return ask(this.calls, 'POST', `/api/v1/statuses/${post}/${muted ? 'mute' : 'unmute'}`);
  }

  commentSettings(): Promise<CommentSettings> {
    return ask(this.calls, 'GET', '/api/tintype/v1/comment-settings');
  }

  changeCommentSettings(change: Partial<CommentSettings>): Promise<CommentSettings> {
    return ask(this.calls, 'PATCH', '/api/tintype/v1/comment-settings', { body: change });
  }

  /** Who may comment on one post; null where what holds for all posts does. */
  async commentersOf(post: string): Promise<Commenters | null> {
    const path = `/api/tintype/v1/posts/${post}/comment-settings`;
    return (await ask<PostCommenters>(this.calls, 'GET', path)).commenters;
  }

  async limitComments(post: string, commenters: Commenters | null): Promise<Commenters | null> {
    const path = `/api/tintype/v1/posts/${post}/comment-settings`;
    return (await ask<PostCommenters>(this.calls, 'PATCH', path, { body: { commenters } })).commenters;
  }

  // --- Notifications -----------------------------------------------------------------------------

  async notifications(
    query: PageRequest & { types?: readonly string[]; exclude_types?: readonly string[] },
  ): Promise<GroupedNotifications & { next: string | null }> {
    const { types, exclude_types, ...page } = query;
    const { data, response } = await this.calls.request(
      'get',
      '/api/tintype/v1/notifications' as never,
      {
        params: { query: { ...page, 'types[]': types, 'exclude_types[]': exclude_types } },
      } as never,
    );
    return { ...(data as unknown as GroupedNotifications), next: nextPage(response.headers) };
  }

  async unreadCount(): Promise<number> {
    const { count } = await ask<{ count: number }>(
      this.calls,
      'GET',
      '/api/tintype/v1/notifications/unread_count',
    );
    return count;
  }

  /** The newest notification that has been seen; `0` before the first. */
  async lastRead(): Promise<string> {
    const { data } = await this.calls.request(
      'get',
      '/api/v1/markers' as never,
      { params: { query: { 'timeline[]': 'notifications' } } } as never,
    );
    const markers = data as unknown as { notifications?: { last_read_id: string } } | undefined;
    return markers?.notifications?.last_read_id ?? '0';
  }

  /** Everything up to a notification has been seen. */
  markNotificationsRead(id: string): Promise<unknown> {
    return ask(this.calls, 'POST', '/api/v1/markers', { body: { notifications: { last_read_id: id } } });
  }

  notificationRequests(page: PageRequest): Promise<Page<NotificationRequest>> {
    return this.page('/api/v1/notifications/requests', page);
  }

  answerNotificationRequest(id: string, accepted: boolean): Promise<unknown> {
    const action = accepted ? 'accept' : 'dismiss';
    return ask(this.calls, 'POST', `/api/v1/notifications/requests/${id}/${action}`);
  }

  notificationPolicy(): Promise<NotificationPolicy> {
    return ask(this.calls, 'GET', '/api/v2/notifications/policy');
  }

  changeNotificationPolicy(change: Partial<NotificationPolicy>): Promise<NotificationPolicy> {
    return ask(this.calls, 'PATCH', '/api/v2/notifications/policy', { body: change });
  }

  notificationSettings(): Promise<NotificationSettings> {
    return ask(this.calls, 'GET', '/api/tintype/v1/notification-settings');
  }

  changeNotificationSettings(kinds: Record<string, NotificationFrom>): Promise<NotificationSettings> {
    return ask(this.calls, 'PATCH', '/api/tintype/v1/notification-settings', { body: { kinds } });
  }

  /** @param told null ends the exception */
  exceptPerson(id: string, told: NotificationException['told'] | null): Promise<NotificationSettings> {
    const path = `/api/tintype/v1/notification-settings/people/${id}`;
    if (told === null) return ask(this.calls, 'DELETE', path);
    return ask(this.calls, 'PUT', path, { body: { told } });
  }

  private async commentsAt(path: string, query: CommentsRequest): Promise<Page<Comment>> {
    const { data } = await this.calls.request('get', path as never, { params: { query } } as never);
    const { comments, next } = data as unknown as { comments: Comment[]; next: string | null };
    return { items: comments, next };
  }

  private async page<T>(path: string, query: PageRequest, signal?: AbortSignal): Promise<Page<T>> {
    const { data, response } = await this.calls.request(
      'get',
      path as never,
      { params: { query }, signal } as never,
    );
    return { items: (data ?? []) as unknown as T[], next: nextPage(response.headers) };
  }
}
