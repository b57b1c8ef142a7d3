import type { ChatMessages } from '../en/chat';
import chat from './chat.json';

export const messages: ChatMessages = chat;
