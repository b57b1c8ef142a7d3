import { type Page, pageOf, type SignUpRequest } from '@tintype/client';
import { useState } from 'react';
import { useLocale, useWords, Words } from '../forms/Words';
import { exactTime, longTime } from '../i18n/format';
import type { Locale } from '../i18n/locale';
import { api } from '../ui/api';
import { asked } from '../ui/ask';
import { Button } from '../ui/Button';
import { sayRefusal } from '../ui/refusals';
import { useOptimisticList } from './useOptimisticList';

/** Who asks for an account, each to be let in or turned away by staff. */
export default function SignUpRequests({ locale, first }: { locale: Locale; first: Page<SignUpRequest> }) {
  return (
    <Words locale={locale}>
      <RequestsBody first={first} />
    </Words>
  );
}

function RequestsBody({ first }: { first: Page<SignUpRequest> }) {
  const t = useWords();
  const { items, setItems, take } = useOptimisticList(first.items);
  const [next, setNext] = useState(first.next);

  const decide = (request: SignUpRequest, approved: boolean) =>
    void take(request, {
      send: () =>
        api.calls.POST(`/api/tintype/v1/sign-ups/{id}/${approved ? 'approve' : 'reject'}`, {
          params: { path: { id: request.id } },
        }),
      said: t(approved ? 'signUps.approved' : 'signUps.rejected', { username: request.username }),
    });

  async function reject(request: SignUpRequest) {
    const question = {
      title: t('signUps.rejectTitle', { username: request.username }),
      text: t('signUps.rejectLead'),
      yes: t('signUps.reject'),
    };
    if (await asked(question)) decide(request, false);
  }

  async function more() {
    try {
      const page = await pageOf(
        api.calls.GET('/api/tintype/v1/sign-ups', { params: { query: { max_id: next } } }),
      );
      setItems((now) => [...now, ...page.items]);
      setNext(page.next);
    } catch (problem) {
      sayRefusal(t, problem);
    }
  }

  if (items.length === 0 && !next) return <Nobody />;
  return (
    <>
      <p className="quiet settings__explain">{t('signUps.lead')}</p>
      <ul className="asks">
        {items.map((request) => (
          <RequestCard
            key={request.id}
            request={request}
            onApprove={() => decide(request, true)}
            onReject={() => void reject(request)}
          />
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

function Nobody() {
  const t = useWords();
  return (
    <div className="panel">
      <h2 className="factor__heading">{t('signUps.emptyHeading')}</h2>
      <p className="quiet">{t('signUps.emptyLead')}</p>
    </div>
  );
}

interface RequestCardProps {
  request: SignUpRequest;
  onApprove: () => void;
  onReject: () => void;
}

function RequestCard({ request, onApprove, onReject }: RequestCardProps) {
  const t = useWords();
  const locale = useLocale();
  const { username, email, reason, created_at: since } = request;
  return (
    <li className="panel ask">
      <div>
        <h2 className="factor__heading">{username}</h2>
        <p className="quiet ask__about">
          {email} ·{' '}
          <time title={exactTime(locale, since)}>
            {t('signUps.asked', { when: longTime(locale, since) })}
          </time>
        </p>
      </div>
      {reason ? (
        <blockquote className="ask__reason">{reason}</blockquote>
      ) : (
        <p className="quiet">{t('signUps.noReason')}</p>
      )}
      <div className="settings__buttons">
        <Button look="primary" aria-label={t('signUps.approveLabel', { username })} onPress={onApprove}>
          {t('signUps.approve')}
        </Button>
        <Button aria-label={t('signUps.rejectLabel', { username })} onPress={onReject}>
          {t('signUps.reject')}
        </Button>
      </div>
    </li>
  );
}
