import type { Account } from '@tintype/client';
import { useEffect, useState } from 'react';
import { useWords } from '../forms/Words';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { PressForm } from '../ui/PressForm';
import { sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';
import { PersonLine } from './PersonLine';
import { useOptimisticList } from './useOptimisticList';

const WAIT = 200;

/** The list of close friends: search for somebody to add, and take out who is on it. */
export function CloseFriends({ first, self }: { first: readonly Account[]; self: string }) {
  const t = useWords();
  const { items, setItems, take } = useOptimisticList(first);
  const [query, setQuery] = useState('');
  const found = useFoundPeople(query.trim());
  const addable = found?.filter(({ id }) => id !== self && !items.some((friend) => friend.id === id));

  async function add(account: Account) {
    setItems((now) => [account, ...now]);
    try {
      await api.setCloseFriend(account.id, true);
      toast(t('people.added', { username: account.username }));
    } catch (problem) {
      setItems((now) => now.filter(({ id }) => id !== account.id));
      sayRefusal(t, problem);
    }
  }

  return (
    <div className="friends">
      <Field label={t('people.search')} value={query} onChange={setQuery} autoComplete="off" />
      {query.trim() !== '' && addable && (
        <ul className="lines lines--found" aria-live="polite">
          {addable.length === 0 && <li className="quiet settings__none">{t('people.noMatch', { query })}</li>}
          {addable.map((account) => (
            <PersonLine key={account.id} account={account}>
              <Button
                look="primary"
                aria-label={t('people.addLabel', { username: account.username })}
                onPress={() => void add(account)}
              >
                {t('people.add')}
              </Button>
            </PersonLine>
          ))}
        </ul>
      )}
      {items.length === 0 ? (
        <p className="quiet settings__none">{t('people.noCloseFriends')}</p>
      ) : (
        <ul className="lines">
          {items.map((account) => (
            <PersonLine key={account.id} account={account}>
              <PressForm
                action={`/people/${account.id}/not-close-friend`}
                next="/settings/privacy"
                onPress={() =>
                  void take(account, {
                    send: () => api.setCloseFriend(account.id, false),
                    said: t('people.removed', { username: account.username }),
                    undo: () => api.setCloseFriend(account.id, true),
                  })
                }
              >
                <Button type="submit" aria-label={t('people.removeLabel', { username: account.username })}>
                  {t('people.remove')}
                </Button>
              </PressForm>
            </PersonLine>
          ))}
        </ul>
      )}
    </div>
  );
}

function useFoundPeople(query: string): readonly Account[] | undefined {
  const [found, setFound] = useState<readonly Account[]>();
  useEffect(() => {
    setFound(undefined);
    if (query === '') return;
    const aborted = new AbortController();
    const timer = setTimeout(() => {
      api.search({ q: query, limit: 8, type: 'accounts' }, aborted.signal).then(
        ({ accounts }) => setFound(accounts),
        () => {},
      );
    }, WAIT);
    return () => {
      clearTimeout(timer);
      aborted.abort();
    };
  }, [query]);
  return found;
}
