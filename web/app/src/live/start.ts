import { watchUnread } from './badge';
import { watchFeed } from './feed';

export function start(): void {
  watchUnread();
  watchFeed();
}
