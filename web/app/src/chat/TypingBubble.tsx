import type { Chat } from '@tintype/client';
import { useFrame } from './frame';
import { personName } from './inbox';
import { TypingWords } from './TypingWords';

/** Three dots while somebody writes. */
export function TypingBubble({ chat, typing }: { chat: Chat; typing: readonly string[] }) {
  const { t } = useFrame();
  const people = typing.flatMap((id) => chat.members.find(({ account }) => account.id === id)?.account ?? []);
  return (
    <div className="typing">
      {chat.kind === 'group' && (
        <span className="bubble__name" aria-hidden="true">
          {people.map(personName).join(', ')}
        </span>
      )}
      <span className="typing__dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span className="visually-hidden" role="status" aria-label={t('chat.typing')}>
        <TypingWords chat={chat} typing={typing} />
      </span>
    </div>
  );
}
