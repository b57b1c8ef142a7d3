import type { ChatMessages } from '../en/chat';
import chat from './chat.json';
import groups from './groups.json';

export const messages: ChatMessages = { ...chat, ...groups };
