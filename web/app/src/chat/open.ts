import { chats } from './api';

/** Where a chat is. */
export function chatAddress(id: string): string {
  return `/messages/${id}`;
}

/** Goes to the chat with one person, which is there from the first time on. */
export async function openChatWith(account: string): Promise<void> {
  location.assign(chatAddress((await chats.open(account)).id));
}
