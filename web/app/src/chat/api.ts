import {
  type Chat,
  type ChatInvite,
  type ChatMessage,
  type ChatSettings,
  dataOf,
  type Page,
  type PageRequest,
  pageOf,
  type Tintype,
  type UnreadChats,
} from '@tintype/client';
import { api } from '../ui/api';

export type Folder = 'inbox' | 'requests' | 'sent';

/** A part of a chat's messages; its cursors are places (`seq`). */
export interface MessagesRequest {
  /** Those before this place. */
  max_id?: number | null;
  /** Those after this place, the first of them first asked for. */
  since?: number | null;
  limit?: number;
}

/** What is said, under a name (`client_id`) that makes saying it again harmless. */
export interface Saying {
  client_id: string;
  text: string;
  media_ids?: string[];
  post_id?: string;
  reply_to?: string;
}

export interface GroupChange {
  name?: string;
  picture_id?: string;
  remove_picture?: boolean;
}

const ROOT = '/api/tintype/v1/chats';
const CHAT = `${ROOT}/{id}` as const;
const MESSAGES = `${CHAT}/messages` as const;
const MESSAGE = `${MESSAGES}/{message}` as const;

/** The calls of chats as somebody: on the server the visitor, in the browser whoever is signed in. */
export function chatCalls({ calls }: Tintype) {
  const of = (id: string) => ({ params: { path: { id } } });
  const at = (id: string, message: string) => ({ params: { path: { id, message } } });
  const member = (id: string, account: string) => ({ params: { path: { id, account } } });

  return {
    // --- Lists -----------------------------------------------------------------------------------

    /** The latest first. */
    list: (folder: Folder, page: PageRequest = {}): Promise<Page<Chat>> =>
      pageOf(calls.GET(ROOT, { params: { query: { folder, ...page } } })),
    unread: (): Promise<UnreadChats> => dataOf(calls.GET(`${ROOT}/unread`)),
    settings: (): Promise<ChatSettings> => dataOf(calls.GET(`${ROOT}/settings`)),
    changeSettings: (body: Partial<ChatSettings>): Promise<ChatSettings> =>
      dataOf(calls.PATCH(`${ROOT}/settings`, { body })),

    // --- One chat --------------------------------------------------------------------------------

    chat: (id: string): Promise<Chat> => dataOf(calls.GET(CHAT, of(id))),
    /** Not found where they have never talked. */
    with: (account: string): Promise<Chat> =>
      dataOf(calls.GET(`${ROOT}/with/{account}`, { params: { path: { account } } })),
    open: (account: string): Promise<Chat> => dataOf(calls.POST(ROOT, { body: { account_id: account } })),
    /** @param key sent again with the same group, so that it isn't made twice */
    createGroup: (accounts: string[], name: string, key: string, picture?: string): Promise<Chat> =>
      dataOf(
        calls.POST(ROOT, {
          body: { account_ids: accounts, name, client_id: key, picture_id: picture ?? null },
        }),
      ),
    hide: (id: string) => calls.DELETE(CHAT, of(id)),
    accept: (id: string): Promise<Chat> => dataOf(calls.POST(`${CHAT}/accept`, of(id))),
    decline: (id: string) => calls.POST(`${CHAT}/decline`, of(id)),
    read: (id: string, seq: number): Promise<Chat> =>
      dataOf(calls.POST(`${CHAT}/read`, { ...of(id), body: { seq } })),
    delivered: (id: string, seq: number) => calls.POST(`${CHAT}/delivered`, { ...of(id), body: { seq } }),
    typing: (id: string) => calls.POST(`${CHAT}/typing`, of(id)),
    /** @param seconds 0 for good */
    mute: (id: string, seconds: number): Promise<Chat> =>
      dataOf(calls.POST(`${CHAT}/mute`, { ...of(id), body: { duration: seconds } })),
    unmute: (id: string): Promise<Chat> => dataOf(calls.POST(`${CHAT}/unmute`, of(id))),

    // --- Messages --------------------------------------------------------------------------------

    /** Newest first. */
    messages: (id: string, query: MessagesRequest = {}): Promise<Page<ChatMessage>> =>
      pageOf(calls.GET(MESSAGES, { params: { path: { id }, query } })),
    message: (id: string, message: string): Promise<ChatMessage> =>
      dataOf(calls.GET(MESSAGE, at(id, message))),
    send: (id: string, body: Saying): Promise<ChatMessage> =>
      dataOf(calls.POST(MESSAGES, { ...of(id), body })),
    edit: (id: string, message: string, text: string): Promise<ChatMessage> =>
      dataOf(calls.PATCH(MESSAGE, { ...at(id, message), body: { text } })),
    unsend: (id: string, message: string): Promise<ChatMessage> =>
      dataOf(calls.DELETE(MESSAGE, at(id, message))),
    /** @param emoji null takes the reaction back */
    react: (id: string, message: string, emoji: string | null): Promise<ChatMessage> =>
      dataOf(
        emoji === null
          ? calls.DELETE(`${MESSAGE}/reaction`, at(id, message))
          : calls.PUT(`${MESSAGE}/reaction`, { ...at(id, message), body: { emoji } }),
      ),
    /** Messages in which the text occurs, newest first; it takes two characters at least. */
    search: (id: string, q: string, page: PageRequest = {}): Promise<Page<ChatMessage>> =>
      pageOf(calls.GET(`${CHAT}/search`, { params: { path: { id }, query: { q, ...page } } })),

    // --- Groups ----------------------------------------------------------------------------------

    changeGroup: (id: string, body: GroupChange): Promise<Chat> =>
      dataOf(calls.PATCH(CHAT, { ...of(id), body })),
    leave: (id: string) => calls.POST(`${CHAT}/leave`, of(id)),
    addMembers: (id: string, accounts: string[]): Promise<Chat> =>
      dataOf(calls.POST(`${CHAT}/members`, { ...of(id), body: { account_ids: accounts } })),
    removeMember: (id: string, account: string): Promise<Chat> =>
      dataOf(calls.DELETE(`${CHAT}/members/{account}`, member(id, account))),
    setAdmin: (id: string, account: string, admin: boolean): Promise<Chat> =>
      dataOf(
        admin
          ? calls.PUT(`${CHAT}/admins/{account}`, member(id, account))
          : calls.DELETE(`${CHAT}/admins/{account}`, member(id, account)),
      ),
    makeInvite: (id: string): Promise<Chat> => dataOf(calls.POST(`${CHAT}/invite`, of(id))),
    endInvite: (id: string): Promise<Chat> => dataOf(calls.DELETE(`${CHAT}/invite`, of(id))),
    invite: (code: string): Promise<ChatInvite> =>
      dataOf(calls.GET(`${ROOT}/invites/{code}`, { params: { path: { code } } })),
    join: (code: string): Promise<Chat> =>
      dataOf(calls.POST(`${ROOT}/invites/{code}`, { params: { path: { code } } })),
  };
}

export type ChatCalls = ReturnType<typeof chatCalls>;

/** The calls of chats in the browser. */
export const chats: ChatCalls = chatCalls(api);
