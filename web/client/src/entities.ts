/** The shapes that the API answers with, as far as this site reads them. */

export interface Field {
  name: string;
  value: string;
  verified_at: string | null;
}

export interface Account {
  id: string;
  username: string;
  acct: string;
  display_name: string;
  note: string;
  url: string;
  avatar: string;
  avatar_static: string;
  avatar_description?: string | null;
  header: string;
  header_static: string;
  locked: boolean;
  bot: boolean;
  discoverable?: boolean | null;
  created_at: string;
  followers_count: number;
  following_count: number;
  statuses_count: number;
  last_status_at?: string | null;
  hide_collections?: boolean | null;
  fields: Field[];
  pronouns?: string[];
  website?: string | null;
}

export interface CredentialAccount extends Account {
  source: {
    note: string;
    fields: Field[];
    privacy: string;
    /** Our own, exact word for whom new posts are for. */
    audience?: Audience;
    sensitive: boolean;
    language: string | null;
    follow_requests_count: number;
  };
}

export interface Relationship {
  id: string;
  following: boolean;
  followed_by: boolean;
  requested: boolean;
  requested_by: boolean;
  blocking: boolean;
  blocked_by: boolean;
  muting: boolean;
  muting_notifications: boolean;
  showing_reblogs: boolean;
  notifying: boolean;
  note: string;
  close_friend?: boolean;
}

/** One encoded size of a picture, for `srcset`. */
export interface MediaSource {
  url: string;
  width: number;
  height: number;
  type: string;
}

export interface MediaMeta {
  original?: { width: number; height: number };
  small?: { width: number; height: number };
  /** -1..1 on both axes, 0,0 being the centre and y pointing up. */
  focus?: { x: number; y: number };
}

export interface MediaAttachment {
  id: string;
  type: 'image' | 'gifv' | 'video' | 'audio' | 'unknown';
  url: string | null;
  preview_url: string | null;
  description: string | null;
  blurhash: string | null;
  meta: MediaMeta | null;
  sources?: MediaSource[];
  license?: unknown;
}

export type Audience = 'public' | 'unlisted' | 'followers' | 'close_friends';

export interface Place {
  id?: string | number;
  name: string;
  country?: string | null;
  [other: string]: unknown;
}

export interface Status {
  id: string;
  url: string | null;
  uri: string;
  account: Account;
  /** Sanitised HTML with links for hashtags and mentions. */
  content: string;
  content_text?: string;
  spoiler_text: string;
  sensitive: boolean;
  visibility: 'public' | 'unlisted' | 'private' | 'direct';
  audience?: Audience;
  created_at: string;
  edited_at: string | null;
  language: string | null;
  favourites_count: number;
  replies_count: number;
  reblogs_count: number;
  favourited?: boolean;
  bookmarked?: boolean;
  pinned?: boolean;
  comments_disabled?: boolean;
  place?: Place | null;
  license?: unknown;
  pf_type?: string;
  media_attachments: MediaAttachment[];
  mentions: { id: string; username: string; acct: string; url: string }[];
  tags: { name: string; url: string }[];
}

export interface Tag {
  name: string;
  url: string;
  following?: boolean;
}

export interface SearchResults {
  accounts: Account[];
  statuses: Status[];
  hashtags: Tag[];
}

export interface Instance {
  domain: string;
  title: string;
  version: string;
  description: string;
  languages: string[];
  registrations: {
    enabled: boolean;
    approval_required: boolean;
    reason_required?: boolean | null;
    message: string | null;
  };
  rules: { id: string; text: string; hint?: string }[];
  usage?: { users: { active_month: number } };
  contact?: { email: string };
}
