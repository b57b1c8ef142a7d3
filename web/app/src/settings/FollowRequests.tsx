import { type Account, type Page, pageOf } from '@tintype/client';
import { useState } from 'react';
import { useWords, Words } from '../forms/Words';
import type { Locale } from '../i18n/locale';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { PressForm } from '../ui/PressForm';
import { sayRefusal } from '../ui/refusals';
import { PersonLine } from './PersonLine';
import { useOptimisticList } from './useOptimisticList';

interface FollowRequestsProps {
  locale: Locale;
  first: Page<Account>;
  /** The page that they are on. */
  back?: string;
}

/** Who asks to follow, each to be let in or not. */
export default function FollowRequests(props: FollowRequestsProps) {
  return (
    <Words locale={props.locale}>
      <RequestsBody {...props} />
    </Words>
  );
}

function RequestsBody({ first, back = '/requests' }: FollowRequestsProps) {
  const t = useWords();
  const { items, setItems, take } = useOptimisticList(first.items);
  const [next, setNext] = useState(first.next);

  const decide = (account: Account, accepted: boolean) =>
    void take(account, {
      send: () => api.answerRequest(account.id, accepted),
      said: t(accepted ? 'requests.accepted' : 'requests.declined', { username: account.username }),
    });

  async function more() {
    try {
      const page = await pageOf(
        api.calls.GET('/api/v1/follow_requests', { params: { query: { max_id: next } } }),
      );
      setItems((now) => [...now, ...page.items]);
      setNext(page.next);
    } catch (problem) {
      sayRefusal(t, problem);
    }
  }

  if (items.length === 0) return <p className="quiet settings__none">{t('requests.emptyLead')}</p>;
  return (
    <>
      <ul className="lines">
        {items.map((account) => (
          <PersonLine key={account.id} account={account}>
            <PressForm
              action={`/people/${account.id}/accept`}
              next={back}
              onPress={() => decide(account, true)}
            >
              <Button
                type="submit"
                look="primary"
                aria-label={t('requests.acceptLabel', { username: account.username })}
              >
                {t('requests.accept')}
              </Button>
            </PressForm>
            <PressForm
              action={`/people/${account.id}/reject`}
              next={back}
              onPress={() => decide(account, false)}
            >
              <Button type="submit" aria-label={t('requests.declineLabel', { username: account.username })}>
                {t('requests.decline')}
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
