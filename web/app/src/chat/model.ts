import type { Chat, ChatMember, ChatMessage } from '@tintype/client';

/** What is here of a chat's messages: one part of them without gaps, in their order. */
export interface Talk {
  messages: readonly ChatMessage[];
  /** The place after which the reader's history begins. */
  firstSeq: number;
  /** The last place that there is. */
  lastSeq: number;
  /** An earlier part is looked at, which doesn't go on by itself. */
  apart: boolean;
}

/** @param page the newest messages, in whatever order */
export function talkOf(chat: Pick<Chat, 'first_seq' | 'last_seq'>, page: readonly ChatMessage[]): Talk {
  const messages = inOrder(page);
  const lastSeq = Math.max(chat.last_seq, messages.at(-1)?.seq ?? 0);
  return { messages, firstSeq: chat.first_seq, lastSeq, apart: false };
}

/** The first place that is here; after the last one where nothing is. */
export function firstHere(talk: Talk): number {
  return talk.messages[0]?.seq ?? talk.lastSeq + 1;
}

/** The last place that is here; the one before the reader's history where nothing is. */
export function lastHere(talk: Talk): number {
  return talk.messages.at(-1)?.seq ?? talk.firstSeq;
}

/** Everything from the first message that the reader may see is here. */
export function isAtStart(talk: Talk): boolean {
  return firstHere(talk) <= talk.firstSeq + 1;
}

/** With the messages right before or after what is here; those that are here already become what they are now. */
export function extended(talk: Talk, page: readonly ChatMessage[]): Talk {
  if (page.length === 0) return talk;
  const bySeq = new Map(talk.messages.map((message) => [message.seq, message]));
  for (const message of page) bySeq.set(message.seq, message);
  return withMessages(talk, inOrder([...bySeq.values()]), talk.apart);
}

/** Another part of the same chat. */
export function movedTo(talk: Talk, page: readonly ChatMessage[]): Talk {
  if (page.length === 0) return talk;
  return withMessages(talk, inOrder(page), true);
}

/** A newer message is known to be there. */
export function grown(talk: Talk, seq: number): Talk {
  return seq > talk.lastSeq ? { ...talk, lastSeq: seq } : talk;
}

/** With one message as it is now, also where others quote it; one that isn't here changes only those. */
export function altered(talk: Talk, message: ChatMessage): Talk {
  const shown = message.state === 'shown';
  return {
    ...talk,
    messages: talk.messages.map((one) => {
      if (one.id === message.id) return message;
      if (one.reply_to?.id !== message.id) return one;
      const quote = {
        ...one.reply_to,
        text: shown ? beginningOf(message.text) : '',
        media: shown && message.media.length > 0,
      };
      return { ...one, reply_to: quote };
    }),
  };
}

/** A message with somebody's reaction, or without one where `emoji` is null. */
export function reacted(message: ChatMessage, account: string, emoji: string | null): ChatMessage {
  const others = message.reactions.filter(({ account_id }) => account_id !== account);
  const reactions = emoji === null ? others : [...others, { account_id: account, emoji }];
  return { ...message, reactions };
}

export interface ReactionCount {
  emoji: string;
  /** Who reacted with it. */
  accounts: string[];
}

/** Reactions by their emoji, in the order in which they came. */
export function reactionCounts({ reactions }: ChatMessage): ReactionCount[] {
  const counts = new Map<string, string[]>();
  for (const { emoji, account_id } of reactions) {
    counts.set(emoji, [...(counts.get(emoji) ?? []), account_id]);
  }
  return [...counts].map(([emoji, accounts]) => ({ emoji, accounts }));
}

// --- Receipts ------------------------------------------------------------------------------------

/** Somebody has let others know up to where they read; nobody's receipt goes back. */
export function readBy(chat: Chat, account: string, seq: number): Chat {
  return withMember(chat, account, (member) => ({
    ...member,
    read_seq: Math.max(member.read_seq, seq),
    delivered_seq: Math.max(member.delivered_seq, seq),
  }));
}

export function deliveredTo(chat: Chat, account: string, seq: number): Chat {
  return withMember(chat, account, (member) => ({
    ...member,
    delivered_seq: Math.max(member.delivered_seq, seq),
  }));
}

/** The reader has read up to a place, here or on another device. */
export function readUpTo(chat: Chat, seq: number): Chat {
  if (seq <= chat.read_seq) return chat;
  const seen = Math.max(seq, chat.first_seq);
  return { ...chat, read_seq: seq, unread: Math.max(0, chat.last_seq - seen) };
}

export type Receipt = { kind: 'sent' } | { kind: 'delivered' } | { kind: 'seen'; by: ChatMember[] };

/**
 * What is known about the newest message's way: for two what became of one's own, in groups who has seen the last
 * one, whoever wrote it. Null where there is nothing to say.
 */
export function receiptOf(chat: Chat, newest: ChatMessage | undefined, self: string): Receipt | null {
  if (newest?.state !== 'shown' || newest.notice) return null;
  const own = newest.account?.id === self;
  if (!own && chat.kind === 'direct') return null;
  const others = chat.members.filter(
    ({ account, pending }) => account.id !== self && account.id !== newest.account?.id && !pending,
  );
  const by = others.filter(({ read_seq }) => read_seq >= newest.seq);
  if (by.length > 0) return { kind: 'seen', by };
  if (!own) return null;
  const delivered = others.some(({ delivered_seq }) => delivered_seq >= newest.seq);
  return { kind: delivered ? 'delivered' : 'sent' };
}

function withMessages(talk: Talk, messages: readonly ChatMessage[], apart: boolean): Talk {
  const last = messages.at(-1)?.seq ?? 0;
  return { ...talk, messages, lastSeq: Math.max(talk.lastSeq, last), apart: apart && last < talk.lastSeq };
}

function withMember(chat: Chat, account: string, change: (member: ChatMember) => ChatMember): Chat {
  if (!chat.members.some((member) => member.account.id === account)) return chat;
  return {
    ...chat,
    members: chat.members.map((member) => (member.account.id === account ? change(member) : member)),
  };
}

/** As much as the API quotes. */
function beginningOf(text: string): string {
  return [...text].slice(0, 200).join('');
}

function inOrder(messages: readonly ChatMessage[]): ChatMessage[] {
  return [...messages].sort((one, other) => one.seq - other.seq);
}
