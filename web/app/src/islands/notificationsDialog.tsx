import { useQuery } from '@tanstack/react-query';
import type { Account, Relationship } from '@tintype/client';
import { useState } from 'react';
import { RadioList } from '../forms/RadioList';
import { Switch } from '../forms/Switch';
import { translator } from '../i18n/translator';
import '../styles/choices.css';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { sayRefusal } from '../ui/refusals';
import { show } from '../ui/show';
import { toast } from '../ui/toast';
import { type Told, toldOf, withException } from './exceptions';
import { pageQueries } from './queries';

const SETTINGS = ['notification settings'];

const CHOICES: readonly Told[] = ['usual', 'always', 'never'];

/** Asks what one wants to be told of what one person does. */
export function openNotificationsDialog(account: Account, relationship: Relationship): void {
  show((leave) => <NotificationsDialog account={account} relationship={relationship} onClose={leave} />);
}

interface NotificationsDialogProps {
  account: Account;
  relationship: Relationship;
  onClose: () => void;
}

function NotificationsDialog({ account, relationship, onClose }: NotificationsDialogProps) {
  const t = translator();
  const name = account.username;
  const [queries] = useState(pageQueries);
  const { data, error, refetch } = useQuery(
    { queryKey: SETTINGS, queryFn: () => api.social.notificationSettings() },
    queries,
  );
  const [everyPost, setEveryPost] = useState(relationship.notifying);
  const told = data && toldOf(data, account.id);

  async function choose(choice: Told) {
    if (!data) return;
    queries.setQueryData(SETTINGS, withException(data, account, choice));
    try {
      const settings = await api.social.exceptPerson(account.id, choice === 'usual' ? null : choice);
      queries.setQueryData(SETTINGS, settings);
      toast(t(`exceptions.said.${choice}`, { name }));
    } catch (refusal) {
      queries.setQueryData(SETTINGS, data);
      sayRefusal(t, refusal);
    }
  }

  async function watchPosts(on: boolean) {
    setEveryPost(on);
    try {
      const params = { path: { id: account.id } };
      await api.calls.POST('/api/v1/accounts/{id}/follow', { params, body: { notify: on } });
      queries.setQueryData(
        ['relationship', account.id],
        (now: Relationship | undefined) => now && { ...now, notifying: on },
      );
      toast(t(on ? 'exceptions.postsOn' : 'exceptions.postsOff', { name }));
    } catch (refusal) {
      setEveryPost(!on);
      sayRefusal(t, refusal);
    }
  }

  return (
    <Dialog title={t('exceptions.from', { name })} closeLabel={t('action.close')} isOpen onClose={onClose}>
      {error ? (
        <div className="people-note" role="alert">
          <p>{t('exceptions.failed')}</p>
          <Button onPress={() => void refetch()}>{t('action.retry')}</Button>
        </div>
      ) : (
        <div className="radios-body">
          <RadioList
            label={t('exceptions.from', { name })}
            value={told}
            options={CHOICES.map((value) => ({
              value,
              label: t(`exceptions.${value}`),
              hint: t(`exceptions.${value}.hint`),
            }))}
            onChange={(choice) => void choose(choice)}
          />
          {relationship.following && (
            <Switch
              label={t('exceptions.posts')}
              hint={t('exceptions.postsHint', { name })}
              checked={everyPost}
              onChange={(on) => void watchPosts(on)}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}
