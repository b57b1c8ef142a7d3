import type { ChatMessage } from '@tintype/client';
import { dayOf } from './times';

/** What stands in a conversation, from top to bottom. */
export type Row =
  /** A new day, or a later hour. */
  | { kind: 'stamp'; key: string; at: string }
  /** All below it has come since the reader was here. */
  | { kind: 'unread'; key: string }
  /** What has happened to the group. */
  | { kind: 'notice'; key: string; message: ChatMessage }
  | {
      kind: 'message';
      key: string;
      message: ChatMessage;
      /** The first and the last of what one person says in one go. */
      first: boolean;
      last: boolean;
    };

const PAUSE = 60 * 60_000;
const ONE_GO = 5 * 60_000;

/**
 * @param unreadFrom the place of the first message that was unread when the reader came; 0 for none
 * @param zone the reader's time zone, which says where a day ends
 */
export function rowsOf(messages: readonly ChatMessage[], unreadFrom: number, zone: string): Row[] {
  const rows: Row[] = [];
  for (const [index, message] of messages.entries()) {
    const before = messages[index - 1];
    const key = message.id;
    const stamped = !before || isLater(before, message, zone);
    const unread = message.seq === unreadFrom;
    if (stamped) rows.push({ kind: 'stamp', key: `at-${key}`, at: message.created_at });
    if (unread) rows.push({ kind: 'unread', key: 'unread' });
    if (message.notice) {
      rows.push({ kind: 'notice', key, message });
      continue;
    }
    const first = stamped || unread || !inOneGo(before, message);
    const previous = rows.findLast((row) => row.kind === 'message');
    if (previous && !first) previous.last = false;
    rows.push({ kind: 'message', key, message, first, last: true });
  }
  return rows;
}

function isLater(before: ChatMessage, message: ChatMessage, zone: string): boolean {
  const pause = Date.parse(message.created_at) - Date.parse(before.created_at);
  return pause > PAUSE || dayOf(before.created_at, zone) !== dayOf(message.created_at, zone);
}

function inOneGo(before: ChatMessage | undefined, message: ChatMessage): boolean {
  return (
    before !== undefined &&
    before.notice === null &&
    before.account?.id === message.account?.id &&
    Date.parse(message.created_at) - Date.parse(before.created_at) <= ONE_GO
  );
}
