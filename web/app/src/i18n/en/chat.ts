import chat from './chat.json';

export const messages = chat;

/** What every other language has to say in chats too. */
export type ChatMessages = { [K in keyof typeof messages]: string };
