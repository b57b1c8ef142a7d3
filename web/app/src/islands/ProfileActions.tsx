import type { Account, Relationship } from '@tintype/client';
import { MenuTrigger } from 'react-aria-components';
import type { Locale } from '../i18n/locale';
import { type MessageKey, type Translator, translator } from '../i18n/translator';
import type { Question } from '../ui/ask';
import { Button } from '../ui/Button';
import { type Choice, Choices } from '../ui/Choices';
import { Icon } from '../ui/Icon';
import { PressForm } from '../ui/PressForm';
import { sayRefusal } from '../ui/refusals';
import { followState } from './following';
import { useRelationship } from './useRelationship';

export interface ProfileActionsProps {
  locale: Locale;
  account: Account;
  relationship: Relationship;
}

/** Follow, write to, and everything else that one account can do to another. */
export function ProfileActions({ locale, account, relationship: initial }: ProfileActionsProps) {
  const t = translator(locale);
  const { relationship, act, setCloseFriend } = useRelationship(t, account, initial);
  const name = account.username;

  const press = () => {
    switch (followState(relationship)) {
      case 'following':
        return void unfollow();
      case 'requested':
        return void withdraw();
      case 'blocked':
        return act('unblock', t('profile.unblocked', { name }));
      case 'follow':
      case 'followBack':
        return act('follow');
    }
  };

  // What may not be undone by oneself is asked twice.
  async function unfollow() {
    const question = {
      title: t('profile.unfollow.title', { name }),
      text: t(account.locked ? 'profile.unfollow.private' : 'profile.unfollow.text'),
      yes: t('profile.unfollow'),
    };
    if (await asked(question)) act('unfollow');
  }

  async function withdraw() {
    const question = { title: t('profile.withdraw.title', { name }), yes: t('profile.withdraw') };
    if (await asked(question)) act('unfollow');
  }

  async function write() {
    try {
      await (await import('../chat/open')).openChatWith(account.id);
    } catch (refusal) {
      sayRefusal(t, refusal);
    }
  }

  async function block() {
    const question = {
      title: t('profile.block.title', { name }),
      text: t('profile.block.text'),
      yes: t('profile.block'),
    };
    if (await asked(question)) act('block', t('profile.blocked', { name }));
  }

  const choose = (doing: Doing) => {
    switch (doing) {
      case 'notify':
        return void import('./notificationsDialog').then((module) =>
          module.openNotificationsDialog(account, relationship),
        );
      case 'mute':
        return act('mute', t('profile.muted', { name }));
      case 'unmute':
        return act('unmute', t('profile.unmuted', { name }));
      case 'remove':
        return act('remove_from_followers', t('profile.removed', { name }));
      case 'block':
        return void block();
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
      {!relationship.blocking && (
        <PressForm action={`/chats/with/${account.id}`} next={`/@${name}`} onPress={() => void write()}>
          <Button type="submit">{t('profile.message')}</Button>
        </PressForm>
      )}
      <MenuTrigger>
        <PressForm method="get" action={relationshipPage(account)} onPress={() => {}}>
          <Button type="submit" look="icon" aria-label={t('profile.menu', { name })}>
            <Icon name="ellipsis" size={22} />
          </Button>
        </PressForm>
        <Choices
          label={t('profile.menu', { name })}
          choices={choicesFor(relationship, t)}
          onChoose={choose}
        />
      </MenuTrigger>
    </>
  );
}

/** Questions come when they are asked. */
async function asked(question: Question): Promise<boolean> {
  return (await import('../ui/ask')).asked(question);
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

type Doing = 'notify' | 'mute' | 'unmute' | 'remove' | 'block' | 'unblock' | 'close' | 'notClose';

function choicesFor(relationship: Relationship, t: Translator): Choice<Doing>[] {
  const { blocking, muting, close_friend: close, followed_by: follower } = relationship;
  const choices: (Choice<Doing> | false)[] = [
    !blocking && { id: 'notify', icon: 'bell', label: t('profile.notifications') },
    !blocking &&
      (close
        ? { id: 'notClose', icon: 'star', label: t('profile.closeFriend.remove') }
        : { id: 'close', icon: 'star', label: t('profile.closeFriend.add') }),
    muting
      ? { id: 'unmute', icon: 'volume-off', label: t('profile.unmute') }
      : { id: 'mute', icon: 'volume-off', label: t('profile.mute') },
    follower && { id: 'remove', icon: 'user-minus', label: t('profile.removeFollower') },
    blocking
      ? { id: 'unblock', icon: 'ban', label: t('profile.unblock') }
      : { id: 'block', icon: 'ban', label: t('profile.block'), danger: true },
  ];
  return choices.filter((choice) => choice !== false);
}
