import type { Tintype } from '@tintype/client';
import { chatCalls, type Folder } from '../chat/api';

/** What a page of chats begins with: a part of the list, and how many strangers wait. */
export async function shelfOf(api: Tintype, folder: Folder, before: string | null) {
  const calls = chatCalls(api);
  const [page, { requests }] = await Promise.all([calls.list(folder, { max_id: before }), calls.unread()]);
  return { folder, chats: page.items, next: page.next, requests };
}

export type ShelfStart = Awaited<ReturnType<typeof shelfOf>>;
