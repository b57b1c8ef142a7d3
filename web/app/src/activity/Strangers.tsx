import type { NotificationRequest, Page } from '@tintype/client';
import { useState } from 'react';
import { useWords, Words } from '../forms/Words';
import type { Locale } from '../i18n/locale';
import { translator } from '../i18n/translator';
import { PersonLine } from '../settings/PersonLine';
import { useOptimisticList } from '../settings/useOptimisticList';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { sayRefusal } from '../ui/refusals';

interface StrangersProps {
  locale: Locale;
  first: Page<NotificationRequest>;
}

/** People whose notifications are kept apart, each to be let through or not. */
export function Strangers(props: StrangersProps) {
  return (
    <Words locale={props.locale}>
      <StrangersBody {...props} />
    </Words>
  );
}

function StrangersBody({ locale, first }: StrangersProps) {
  const t = translator(locale);
  const words = useWords();
  const { items, setItems, take } = useOptimisticList(first.items);
  const [next, setNext] = useState(first.next);

  const answer = (request: NotificationRequest, accepted: boolean) =>
    void take(request, {
      send: () => api.social.answerNotificationRequest(request.id, accepted),
      said: t(accepted ? 'strangers.accepted' : 'strangers.dismissed', { name: request.account.username }),
    });

  async function more() {
    try {
      const page = await api.social.notificationRequests({ max_id: next });
      setItems((now) => [...now, ...page.items]);
      setNext(page.next);
    } catch (refusal) {
      sayRefusal(t, refusal);
    }
  }

  if (items.length === 0) return <p className="quiet activity__lead">{t('strangers.empty.text')}</p>;
  return (
    <>
      <ul className="lines">
        {items.map((request) => (
          <PersonLine
            key={request.id}
            account={request.account}
            note={
              request.last_status?.content_text ||
              t('strangers.waiting', { count: Number(request.notifications_count) })
            }
          >
            <Button
              look="primary"
              aria-label={t('strangers.acceptLabel', { name: request.account.username })}
              onPress={() => answer(request, true)}
            >
              {words('requests.accept')}
            </Button>
            <Button
              aria-label={t('strangers.dismissLabel', { name: request.account.username })}
              onPress={() => answer(request, false)}
            >
              {t('strangers.dismiss')}
            </Button>
          </PersonLine>
        ))}
      </ul>
      {next && (
        <Button wide onPress={() => void more()}>
          {words('list.more')}
        </Button>
      )}
    </>
  );
}
