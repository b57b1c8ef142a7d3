import type { Chat, ChatMember, ChatMessage, ChatPerson } from '@tintype/client';

/** Somebody; the id is made of the name. */
export function person(username: string): ChatPerson {
  return {
    id: `id-${username}`,
    username,
    display_name: '',
    url: `https://tintype.example/@${username}`,
    avatar: '/images/avatar.png',
    avatar_static: '/images/avatar.png',
  };
}

export function member(username: string, read = 0, delivered = read): ChatMember {
  return {
    account: person(username),
    admin: false,
    pending: false,
    read_seq: read,
    delivered_seq: delivered,
  };
}

/** The message at a place, a minute after the one before. */
export function message(seq: number, by = 'mira', change: Partial<ChatMessage> = {}): ChatMessage {
  return {
    id: String(1000 + seq),
    chat_id: '1',
    seq,
    account: person(by),
    state: 'shown',
    client_id: '',
    text: `message ${seq}`,
    media: [],
    post_id: null,
    post: null,
    reply_to: null,
    notice: null,
    reactions: [],
    created_at: new Date(Date.UTC(2026, 10, 22, 10, seq)).toISOString(),
    edited_at: null,
    ...change,
  };
}

export function messages(from: number, to: number): ChatMessage[] {
  return Array.from({ length: to - from + 1 }, (_, index) => message(from + index));
}

export function chat(change: Partial<Chat> = {}): Chat {
  return {
    id: '1',
    kind: 'direct',
    name: '',
    picture: null,
    members: [member('olena'), member('mira')],
    members_count: 2,
    standing: 'member',
    admin: false,
    writable: true,
    invite: null,
    invite_url: null,
    last_seq: 0,
    first_seq: 0,
    read_seq: 0,
    unread: 0,
    last_message: null,
    muted: false,
    muted_until: null,
    created_at: '2026-11-22T10:00:00Z',
    ...change,
  };
}
