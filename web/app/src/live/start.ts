import { resumeOutbox } from '../chat/resume';
import { watchUnread } from './badge';
import { acknowledgeChats } from './chats';
import { watchFeed } from './feed';

export function start(): void {
  watchUnread();
  watchFeed();
  acknowledgeChats();
  resumeOutbox();
}
