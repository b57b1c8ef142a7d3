import type { NotificationException } from '@tintype/client';
import { useWords } from '../forms/Words';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { PersonLine } from './PersonLine';
import { useOptimisticList } from './useOptimisticList';

/** The people of whom the viewer is told otherwise than of others, each with a way back. */
export function NotificationExceptions({ first }: { first: readonly NotificationException[] }) {
  const t = useWords();
  const { items, take } = useOptimisticList(first.map((one) => ({ ...one, id: one.account.id })));
  if (items.length === 0) return <p className="quiet settings__none">{t('exceptions.none')}</p>;
  return (
    <ul className="lines">
      {items.map((exception) => {
        const { account, told } = exception;
        const name = account.username;
        return (
          <PersonLine key={account.id} account={account} note={t(`exceptions.${told}`)}>
            <Button
              aria-label={t('exceptions.endLabel', { name })}
              onPress={() =>
                void take(exception, {
                  send: () => api.social.exceptPerson(account.id, null),
                  said: t('exceptions.said.usual', { name }),
                  undo: () => api.social.exceptPerson(account.id, told),
                })
              }
            >
              {t('exceptions.end')}
            </Button>
          </PersonLine>
        );
      })}
    </ul>
  );
}
