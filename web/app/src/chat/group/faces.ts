import type { Chat } from '@tintype/client';
import { othersIn } from '../inbox';

const MOST = 2;

/** The pictures that stand for a chat: its own, or those of one or two people in it. */
export function facesOf(chat: Chat, reader: string): string[] {
  const picture = chat.picture?.preview_url ?? chat.picture?.url;
  if (picture) return [picture];
  const others = othersIn(chat, reader);
  return others.slice(0, chat.kind === 'group' ? MOST : 1).map(({ avatar_static }) => avatar_static);
}
