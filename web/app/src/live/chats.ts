import { chats } from '../chat/api';
import { listen } from './stream';

/** Several messages of a chat are acknowledged at once. */
const PAUSE = 800;

const arrived = new Map<string, number>();
let timer = 0;

/** Lets those who write know that it has arrived, on whichever page that is. */
export function acknowledgeChats(): void {
  listen({
    heard: ({ type, conversation, seq }) => {
      if (type !== 'chat.message' || typeof conversation !== 'string' || typeof seq !== 'number') return;
      arrived.set(conversation, Math.max(seq, arrived.get(conversation) ?? 0));
      window.clearTimeout(timer);
      timer = window.setTimeout(acknowledge, PAUSE);
    },
  });
  // What is read needn't be said to have arrived.
  document.addEventListener('tintype:chat-read', ((event: CustomEvent<{ chat: string; seq: number }>) => {
    const { chat, seq } = event.detail;
    if ((arrived.get(chat) ?? 0) <= seq) arrived.delete(chat);
  }) as EventListener);
}

function acknowledge(): void {
  for (const [conversation, seq] of arrived) {
    // Not being able to say so is no harm: reading it says it too.
    chats.delivered(conversation, seq).catch(() => {});
  }
  arrived.clear();
}
