import type { Chat } from '@tintype/client';
import { useState } from 'react';
import { api } from '../ui/api';
import { sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';
import { useFrame } from './frame';
import { othersIn, personName } from './inbox';

/** What can be done about a stranger's wish to talk; they don't learn that it was read. */
export function RequestBar({
  chat,
  onAnswer,
}: {
  chat: Chat;
  onAnswer: (accepted: boolean) => Promise<void>;
}) {
  const { t, self } = useFrame();
  const [busy, setBusy] = useState(false);
  const [blocking, setBlocking] = useState(false);
  const person = chat.last_message?.account ?? othersIn(chat, self.id)[0];
  const name = person ? personName(person) : t('chat.somebodyGone');

  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (refusal) {
      sayRefusal(t, refusal);
    }
    setBusy(false);
  };
  const block = () =>
    during(async () => {
      if (!person) return;
      await api.relate(person.id, 'block');
      toast(t('chat.blocked', { name }));
      await onAnswer(false);
    });

  return (
    <footer className="request">
      <p className="request__words">
        {t(chat.kind === 'group' ? 'chat.request.group' : 'chat.request.words', { name })}
      </p>
      {blocking ? (
        <div className="request__acts">
          <p className="request__ask">{t('chat.request.blockAsk', { name })}</p>
          <button type="button" className="button" disabled={busy} onClick={() => setBlocking(false)}>
            {t('action.cancel')}
          </button>
          <button
            type="button"
            className="button button--danger"
            disabled={busy}
            onClick={() => void block()}
          >
            {t('chat.request.block')}
          </button>
        </div>
      ) : (
        <div className="request__acts">
          {person && (
            <button
              type="button"
              className="button button--danger"
              disabled={busy}
              onClick={() => setBlocking(true)}
            >
              {t('chat.request.block')}
            </button>
          )}
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => void during(() => onAnswer(false))}
          >
            {t('chat.request.decline')}
          </button>
          <button
            type="button"
            className="button button--primary"
            disabled={busy}
            onClick={() => void during(() => onAnswer(true))}
          >
            {t('chat.request.accept')}
          </button>
        </div>
      )}
    </footer>
  );
}
