import type { Chat } from '@tintype/client';
import { useFrame } from './frame';
import { personName } from './inbox';

/** "typing…", in groups with who it is. */
export function TypingWords({ chat, typing }: { chat: Chat; typing: readonly string[] }) {
  const { t } = useFrame();
  if (chat.kind === 'direct') return t('chat.typing');
  const [first] = typing;
  const person = chat.members.find(({ account }) => account.id === first)?.account;
  const name = person ? personName(person) : '';
  return t('chat.typingNamed', { name, others: typing.length - 1 });
}
