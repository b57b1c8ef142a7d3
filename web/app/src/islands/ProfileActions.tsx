import type { Account, Relationship, RelationshipAction } from '@tintype/client';
import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Locale } from '../i18n/locale';
import { type MessageKey, translator } from '../i18n/translator';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icons';
import { PressForm } from '../ui/PressForm';
import { followState } from './following';
import { useRelationship } from './useRelationship';

export interface ProfileActionsProps {
  locale: Locale;
  account: Account;
  relationship: Relationship;
}

type Question = 'unfollow' | 'withdraw' | 'block';

/** Follow, and everything else that one account can do to another. */
export function ProfileActions({ locale, account, relationship: initial }: ProfileActionsProps) {
  const t = translator(locale);
  const [question, setQuestion] = useState<Question | null>(null);
  const { relationship, act, setCloseFriend } = useRelationship(t, account, initial);
  const name = account.username;

  const press = () => {
    switch (followState(relationship)) {
      case 'following':
        return setQuestion('unfollow');
      case 'requested':
        return setQuestion('withdraw');
      case 'blocked':
        return act('unblock', t('profile.unblocked', { name }));
      case 'follow':
      case 'followBack':
        return act('follow');
    }
  };

  const answer = (action: RelationshipAction, said?: string) => {
    setQuestion(null);
    act(action, said);
  };

  const entries = menuEntries(relationship);
  const choose = (key: string) => {
    switch (key) {
      case 'mute':
        return act('mute', t('profile.muted', { name }));
      case 'unmute':
        return act('unmute', t('profile.unmuted', { name }));
      case 'remove':
        return act('remove_from_followers', t('profile.removed', { name }));
      case 'block':
        return setQuestion('block');
      case 'unblock':
        return act('unblock', t('profile.unblocked', { name }));
      case 'close':
        return setCloseFriend(true);
      case 'notClose':
        return setCloseFriend(false);
    }
  };

  return (
    <>
      <FollowButton state={followState(relationship)} account={account} locale={locale} onPress={press} />
      <MenuTrigger>
        <PressForm method="get" action={relationshipPage(account)} onPress={() => {}}>
          <Button type="submit" look="icon" aria-label={t('profile.menu', { name })}>
            <Icon name="ellipsis" size={22} />
          </Button>
        </PressForm>
        <Popover placement="bottom end" className="menu">
          <Menu aria-label={t('profile.menu', { name })} onAction={(key) => choose(String(key))}>
            {entries.map((entry) => (
              <MenuItem
                key={entry.id}
                id={entry.id}
                className={`menu__item ${entry.danger ? 'menu__item--danger' : ''}`}
              >
                <Icon name={entry.icon} size={20} />
                {t(entry.label)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Questions
        locale={locale}
        account={account}
        question={question}
        onAnswer={answer}
        onClose={() => setQuestion(null)}
      />
    </>
  );
}

const FOLLOW_LABELS: Record<ReturnType<typeof followState>, MessageKey> = {
  blocked: 'profile.unblock',
  following: 'profile.following.button',
  requested: 'profile.requested',
  followBack: 'profile.followBack',
  follow: 'profile.follow',
};

interface FollowButtonProps {
  state: ReturnType<typeof followState>;
  account: Account;
  locale: Locale;
  onPress: () => void;
}

/** What has to be asked twice is asked on a page of its own where no script is awake to ask. */
function FollowButton({ state, account, locale, onPress }: FollowButtonProps) {
  const inviting = state === 'follow' || state === 'followBack';
  const asking = state === 'following' || state === 'requested';
  const form = asking
    ? ({ method: 'get', action: relationshipPage(account) } as const)
    : { action: `/people/${account.id}/${inviting ? 'follow' : 'unblock'}`, next: `/@${account.username}` };
  return (
    <PressForm {...form} onPress={onPress}>
      <Button type="submit" look={inviting ? 'primary' : 'plain'}>
        {translator(locale)(FOLLOW_LABELS[state])}
        {asking && <Icon name="chevron-down" size={16} />}
      </Button>
    </PressForm>
  );
}

function relationshipPage(account: Account): string {
  return `/@${account.username}/relationship`;
}

interface MenuEntry {
  id: string;
  icon: IconName;
  label: MessageKey;
  danger?: boolean;
}

function menuEntries(relationship: Relationship): MenuEntry[] {
  const close: MenuEntry = relationship.close_friend
    ? { id: 'notClose', icon: 'star', label: 'profile.closeFriend.remove' }
    : { id: 'close', icon: 'star', label: 'profile.closeFriend.add' };
  return [
    ...(relationship.blocking ? [] : [close]),
    relationship.muting
      ? { id: 'unmute', icon: 'volume-off', label: 'profile.unmute' }
      : { id: 'mute', icon: 'volume-off', label: 'profile.mute' },
    ...(relationship.followed_by
      ? [{ id: 'remove', icon: 'user-minus', label: 'profile.removeFollower' } as const]
      : []),
    relationship.blocking
      ? { id: 'unblock', icon: 'ban', label: 'profile.unblock' }
      : { id: 'block', icon: 'ban', label: 'profile.block', danger: true },
  ];
}

interface QuestionsProps {
  locale: Locale;
  account: Account;
  question: Question | null;
  onAnswer: (action: RelationshipAction, said?: string) => void;
  onClose: () => void;
}

/** What has to be asked twice, because undoing it may not be in one's own hand. */
function Questions({ locale, account, question, onAnswer, onClose }: QuestionsProps) {
  const t = translator(locale);
  const name = account.username;
  const words = {
    unfollow: {
      title: t('profile.unfollow.title', { name }),
      text: t(account.locked ? 'profile.unfollow.private' : 'profile.unfollow.text'),
      yes: t('profile.unfollow'),
      run: () => onAnswer('unfollow'),
    },
    withdraw: {
      title: t('profile.withdraw.title', { name }),
      text: '',
      yes: t('profile.withdraw'),
      run: () => onAnswer('unfollow'),
    },
    block: {
      title: t('profile.block.title', { name }),
      text: t('profile.block.text'),
      yes: t('profile.block'),
      run: () => onAnswer('block', t('profile.blocked', { name })),
    },
  };
  const asked = question && words[question];
  return (
    asked && (
      <Dialog
        title={asked.title}
        closeLabel={t('action.close')}
        isOpen
        onClose={onClose}
        actions={
          <>
            <Button onPress={onClose}>{t('action.cancel')}</Button>
            <Button look="danger" onPress={asked.run} autoFocus>
              {asked.yes}
            </Button>
          </>
        }
      >
        {asked.text && <p className="quiet">{asked.text}</p>}
      </Dialog>
    )
  );
}
