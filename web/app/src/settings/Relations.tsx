import { type Account, type MutedAccount, type Page, pageOf } from '@tintype/client';
import { useState } from 'react';
import { useLocale, useWords } from '../forms/Words';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { PressForm } from '../ui/PressForm';
import { sayRefusal } from '../ui/refusals';
import { PersonLine } from './PersonLine';
import { useOptimisticList } from './useOptimisticList';

type Kept = Account & Partial<MutedAccount>;

/** The people whom the viewer blocks, or mutes, each with a way back. */
export function RelationList({ kind, first }: { kind: 'blocks' | 'mutes'; first: Page<Kept> }) {
  const t = useWords();
  const locale = useLocale();
  const { items, setItems, take } = useOptimisticList(first.items);
  const [next, setNext] = useState(first.next);
  const [undo, redo] = kind === 'blocks' ? (['unblock', 'block'] as const) : (['unmute', 'mute'] as const);

  async function more() {
    try {
      const page = await pageOf<Kept>(
        api.calls.GET(`/api/v1/${kind}`, { params: { query: { max_id: next } } }),
      );
      setItems((now) => [...now, ...page.items]);
      setNext(page.next);
    } catch (problem) {
      sayRefusal(t, problem);
    }
  }

  if (items.length === 0) {
    return (
      <p className="quiet settings__none">{t(kind === 'blocks' ? 'people.noBlocked' : 'people.noMuted')}</p>
    );
  }
  return (
    <>
      <ul className="lines">
        {items.map((account) => (
          <PersonLine
            key={account.id}
            account={account}
            {...(account.mute_expires_at && {
              note: t('people.mutedUntil', {
                date: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(
                  new Date(account.mute_expires_at),
                ),
              }),
            })}
          >
            <PressForm
              action={`/people/${account.id}/${undo}`}
              next="/settings/privacy"
              onPress={() =>
                void take(account, {
                  send: () => api.relate(account.id, undo),
                  said: t(undo === 'unblock' ? 'people.unblocked' : 'people.unmuted', {
                    username: account.username,
                  }),
                  undo: () => api.relate(account.id, redo),
                })
              }
            >
              <Button type="submit" aria-label={t(`people.${undo}Label`, { username: account.username })}>
                {t(`people.${undo}`)}
              </Button>
            </PressForm>
          </PersonLine>
        ))}
      </ul>
      {next && (
        <Button wide onPress={() => void more()}>
          {t('list.more')}
        </Button>
      )}
    </>
  );
}
