import chat from './chat.json';
import groups from './groups.json';

export const messages = { ...chat, ...groups };

/** What every other language has to say in chats too. */
export type ChatMessages = { [K in keyof typeof messages]: string };
