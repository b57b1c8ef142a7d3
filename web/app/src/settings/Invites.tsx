import { dataOf, type Invite, type Page, pageOf } from '@tintype/client';
import { useState } from 'react';
import { RadioPills } from '../forms/RadioPills';
import { useLocale, useWords, Words } from '../forms/Words';
import { longDate } from '../i18n/format';
import type { Locale } from '../i18n/locale';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { copied } from '../ui/clipboard';
import { sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';
import { useOptimisticList } from './useOptimisticList';

const DAY = 86_400;
const USES = ['1', '5', '25', 'any'] as const;
const LASTS = { day: DAY, week: 7 * DAY, month: 30 * DAY, always: null } as const;

/** The viewer's invitations: links that let people in. */
export default function Invites({ locale, first }: { locale: Locale; first: Page<Invite> }) {
  return (
    <Words locale={locale}>
      <InvitesBody first={first} />
    </Words>
  );
}

function InvitesBody({ first }: { first: Page<Invite> }) {
  const t = useWords();
  const { items, setItems, take } = useOptimisticList(first.items);
  const [next, setNext] = useState(first.next);

  async function more() {
    try {
      const page = await pageOf(
        api.calls.GET('/api/tintype/v1/invites', { params: { query: { max_id: next } } }),
      );
      setItems((now) => [...now, ...page.items]);
      setNext(page.next);
    } catch (problem) {
      sayRefusal(t, problem);
    }
  }

  return (
    <>
      <p className="quiet settings__explain">{t('invites.lead')}</p>
      <InviteForm onMade={(invite) => setItems((now) => [invite, ...now])} />
      <h2 className="settings__sub">{t('invites.mine')}</h2>
      {items.length === 0 && <p className="quiet settings__none">{t('invites.none')}</p>}
      <ul className="lines">
        {items.map((invite) => (
          <InviteLine
            key={invite.id}
            invite={invite}
            onRevoke={() =>
              void take(invite, {
                send: () =>
                  api.calls.DELETE('/api/tintype/v1/invites/{id}', { params: { path: { id: invite.id } } }),
                said: t('invites.revoked'),
              })
            }
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

function InviteForm({ onMade }: { onMade: (invite: Invite) => void }) {
  const t = useWords();
  const [uses, setUses] = useState<(typeof USES)[number]>('1');
  const [lasts, setLasts] = useState<keyof typeof LASTS>('week');
  const [working, setWorking] = useState(false);

  async function make() {
    setWorking(true);
    try {
      const body = { max_uses: uses === 'any' ? null : Number(uses), expires_in: LASTS[lasts] };
      onMade(await dataOf(api.calls.POST('/api/tintype/v1/invites', { body })));
      toast(t('invites.made'));
    } catch (problem) {
      sayRefusal(t, problem);
    } finally {
      setWorking(false);
    }
  }

  return (
    <div className="panel invite-form">
      <div className="invite-form__choice">
        <p className="field__label">{t('invites.uses')}</p>
        <RadioPills
          label={t('invites.uses')}
          value={uses}
          options={USES.map((value) => ({ value, label: value === 'any' ? t('invites.uses.any') : value }))}
          onChange={setUses}
        />
      </div>
      <div className="invite-form__choice">
        <p className="field__label">{t('invites.lasts')}</p>
        <RadioPills
          label={t('invites.lasts')}
          value={lasts}
          options={(Object.keys(LASTS) as (keyof typeof LASTS)[]).map((value) => ({
            value,
            label: t(`invites.lasts.${value}`),
          }))}
          onChange={setLasts}
        />
      </div>
      <div className="settings__buttons">
        <Button look="primary" large isDisabled={working} onPress={() => void make()}>
          {t('invites.make')}
        </Button>
      </div>
    </div>
  );
}

function InviteLine({ invite, onRevoke }: { invite: Invite; onRevoke: () => void }) {
  const t = useWords();
  const locale = useLocale();
  const { code, url, uses, max_uses: most, expires_at: expires } = invite;
  const ended =
    most !== null && uses >= most
      ? t('invites.usedUp')
      : expires !== null && Date.parse(expires) <= Date.now()
        ? t('invites.expired')
        : undefined;

  async function copy() {
    toast(t((await copied(url)) ? 'toast.linkCopied' : 'form.notCopied'));
  }

  return (
    <li className="line line--tall">
      <span className="line__words">
        <code>{url}</code>
        <span className="quiet">
          {t('invites.used', { count: uses, most: most ?? 0 })}
          {ended
            ? ` · ${ended}`
            : expires !== null && ` · ${t('invites.until', { date: longDate(locale, expires) })}`}
        </span>
      </span>
      <span className="line__actions">
        {!ended && (
          <Button aria-label={t('invites.copyLabel', { code })} onPress={() => void copy()}>
            {t('action.copyLink')}
          </Button>
        )}
        <Button aria-label={t('invites.revokeLabel', { code })} onPress={onRevoke}>
          {ended ? t('form.remove') : t('invites.revoke')}
        </Button>
      </span>
    </li>
  );
}
