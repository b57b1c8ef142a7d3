import type { Chat, ChatMessage, ChatPerson } from '@tintype/client';
import type { Translator } from '../i18n/translator';

/** The chats that are known, and which of them stand in the list. */
export interface Shelf {
  chats: Readonly<Record<string, Chat>>;
  listed: readonly string[];
  /** Where the next page begins; null after the last. */
  next: string | null;
}

export type ShelfChange =
  | { kind: 'page'; chats: readonly Chat[]; next: string | null; first?: boolean }
  /** One chat as it is now; `listed` puts it into the list. */
  | { kind: 'known'; chat: Chat; listed: boolean }
  | { kind: 'changed'; id: string; change: (chat: Chat) => Chat }
  | { kind: 'gone'; id: string };

export const EMPTY: Shelf = { chats: {}, listed: [], next: null };

export function shelved(shelf: Shelf, change: ShelfChange): Shelf {
  switch (change.kind) {
    case 'page': {
      const chats = { ...shelf.chats };
      // Lists name only some of a group's members: what is known about all of them stays.
      for (const chat of change.chats) chats[chat.id] = withMembersOf(chat, shelf.chats[chat.id]);
      const listed = new Set([...shelf.listed, ...change.chats.map(({ id }) => id)]);
      const next = change.first && shelf.listed.length > 0 ? shelf.next : change.next;
      return { chats, listed: [...listed], next };
    }
    case 'known': {
      const { chat } = change;
      const listed = change.listed && !shelf.listed.includes(chat.id);
      return {
        ...shelf,
        chats: { ...shelf.chats, [chat.id]: chat },
        listed: listed ? [...shelf.listed, chat.id] : shelf.listed,
      };
    }
    case 'changed': {
      const before = shelf.chats[change.id];
      if (!before) return shelf;
      const after = change.change(before);
      return after === before ? shelf : { ...shelf, chats: { ...shelf.chats, [change.id]: after } };
    }
    case 'gone':
      return { ...shelf, listed: shelf.listed.filter((id) => id !== change.id) };
  }
}

/** A chat after what is newest in it; what the reader wrote they have read. */
export function withNewest(chat: Chat, newest: ChatMessage, self: string): Chat {
  if (newest.seq < chat.last_seq || newest === chat.last_message) return chat;
  const own = newest.account?.id === self;
  const read_seq = own ? Math.max(chat.read_seq, newest.seq) : chat.read_seq;
  const unread = Math.max(0, newest.seq - Math.max(read_seq, chat.first_seq));
  return { ...chat, last_message: newest, last_seq: newest.seq, read_seq, unread };
}

/** The list as it is shown, the latest first. */
export function listOf(shelf: Shelf): Chat[] {
  return shelf.listed
    .flatMap((id) => shelf.chats[id] ?? [])
    .sort((one, other) => latest(other) - latest(one));
}

function latest({ last_message, created_at }: Chat): number {
  return Date.parse(last_message?.created_at ?? created_at);
}

function withMembersOf(chat: Chat, known: Chat | undefined): Chat {
  if (!known || known.members.length <= chat.members.length) return chat;
  return known.members_count === chat.members_count ? { ...chat, members: known.members } : chat;
}

// --- What is said of a chat ----------------------------------------------------------------------

export function personName({
  display_name,
  username,
}: Pick<ChatPerson, 'display_name' | 'username'>): string {
  return display_name.trim() || username;
}

export function othersIn({ members }: Chat, self: string): ChatPerson[] {
  return members.flatMap(({ account }) => (account.id === self ? [] : account));
}

/** A group's own name or its members', or the other one's of two. */
export function chatName(chat: Chat, self: string, t: Translator): string {
  if (chat.name) return chat.name;
  const others = othersIn(chat, self);
  const [first] = others;
  if (!first) return t(chat.kind === 'direct' ? 'chat.somebodyGone' : 'chat.groupAlone');
  if (chat.kind === 'direct') return personName(first);
  return peopleNames(others.map(personName), chat.members_count - 1, t);
}

const NAMED = 3;

/** "ann", "ann and bo", "ann, bo and 41 others". */
export function peopleNames(names: readonly string[], count: number, t: Translator): string {
  const shown = names.slice(0, count > NAMED ? NAMED - 1 : NAMED);
  const more = count - shown.length;
  if (more > 0) return t('chat.namesAndMore', { names: shown.join(', '), count: more });
  const last = shown.at(-1) ?? '';
  return shown.length > 1 ? t('chat.namesAnd', { names: shown.slice(0, -1).join(', '), last }) : last;
}

/** The last message in a few words. */
export function previewOf(chat: Chat, self: string, t: Translator): string {
  const { last_message: last } = chat;
  if (!last) return t(chat.kind === 'group' ? 'chat.preview.newGroup' : 'chat.preview.nothing');
  if (last.notice) return noticeWords(last, self, t);
  const own = last.account?.id === self;
  if (own && chat.kind === 'direct' && last.state === 'shown' && isSeen(chat, last, self)) {
    return t('chat.receipt.seen');
  }
  const words = wordsOf(last, t);
  if (own) return t('chat.preview.own', { words });
  if (chat.kind === 'direct' || !last.account) return words;
  return t('chat.preview.other', { name: personName(last.account), words });
}

function isSeen(chat: Chat, { seq }: ChatMessage, self: string): boolean {
  return chat.members.some(({ account, read_seq }) => account.id !== self && read_seq >= seq);
}

/** What a message says, in a line. */
export function wordsOf(message: ChatMessage, t: Translator): string {
  const { state, text, media, post_id } = message;
  if (state !== 'shown') return t(state === 'unsent' ? 'chat.unsent' : 'chat.notShown');
  if (text) return text;
  if (post_id) return t('chat.preview.post');
  const videos = media.filter(({ type }) => type === 'video').length;
  if (videos > 0 && videos === media.length) return t('chat.preview.videos', { count: videos });
  return t('chat.preview.photos', { count: media.length });
}

/** What has happened to a group, in a sentence. */
export function noticeWords({ account, notice }: ChatMessage, self: string, t: Translator): string {
  if (!notice) return '';
  const by = account?.id === self ? 'you' : account ? 'other' : 'nobody';
  const name = account ? personName(account) : '';
  const names = notice.accounts.map((one) => (one.id === self ? t('chat.you.whom') : personName(one)));
  const whom = peopleNames(names, names.length, t);
  return t(`chat.notice.${notice.kind}`, { by, name, whom, text: notice.text });
}
