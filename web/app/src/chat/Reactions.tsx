import type { Chat, ChatMessage } from '@tintype/client';
import { useFrame } from './frame';
import { personName } from './inbox';
import { reactionCounts } from './model';

interface ReactionsProps {
  message: ChatMessage;
  chat: Chat;
  onReact: ((emoji: string | null) => void) | undefined;
}

/** The emoji with which a message was answered; a press on one joins in, or takes one's own back. */
export function Reactions({ message, chat, onReact }: ReactionsProps) {
  const { t, self } = useFrame();
  const nameOf = (id: string): string => {
    if (id === self.id) return t('chat.you');
    const person = chat.members.find(({ account }) => account.id === id)?.account;
    return person ? personName(person) : t('chat.somebodyGone');
  };
  return (
    <span className="reactions">
      {reactionCounts(message).map(({ emoji, accounts }) => {
        const mine = accounts.includes(self.id);
        const names = accounts.map(nameOf).join(', ');
        return (
          <button
            key={emoji}
            type="button"
            className="reaction"
            tabIndex={-1}
            aria-pressed={mine}
            aria-label={t('chat.reactedBy', { emoji, names })}
            title={names}
            disabled={!onReact}
            onClick={() => onReact?.(mine ? null : emoji)}
          >
            {emoji}
            {accounts.length > 1 && <span>{accounts.length}</span>}
          </button>
        );
      })}
    </span>
  );
}
