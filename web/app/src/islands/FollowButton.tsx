import type { Account, Relationship } from '@tintype/client';
import type { Locale } from '../i18n/locale';
import { type MessageKey, pageLocale, translator } from '../i18n/translator';
import { Button } from '../ui/Button';
import { followState } from './following';
import { useRelationship } from './useRelationship';

const LABELS: Record<ReturnType<typeof followState>, MessageKey> = {
  blocked: 'profile.unblock',
  following: 'profile.following.button',
  requested: 'profile.requested',
  followBack: 'profile.followBack',
  follow: 'profile.follow',
};

interface FollowButtonProps {
  account: Account;
  relationship: Relationship;
  locale?: Locale;
}

/** Follows somebody in a list, and takes it back; a private account that would have to be asked anew is left on its page. */
export function FollowButton({ account, relationship: initial, locale = pageLocale() }: FollowButtonProps) {
  const t = translator(locale);
  const { relationship, act } = useRelationship(t, account, initial);
  const state = followState(relationship);
  const press = () => {
    if (state === 'following' && account.locked) location.assign(`/@${account.username}`);
    else if (state === 'following' || state === 'requested') act('unfollow');
    else act(state === 'blocked' ? 'unblock' : 'follow');
  };
  return (
    <Button
      look={state === 'follow' || state === 'followBack' ? 'primary' : 'plain'}
      aria-label={`${t(LABELS[state])}: ${account.username}`}
      onPress={press}
    >
      {t(LABELS[state])}
    </Button>
  );
}
