import type { Account, Relationship, RelationshipAction } from '@tintype/client';

/** What the button under a name says and does. */
export type FollowState = 'blocked' | 'requested' | 'following' | 'followBack' | 'follow';

export function followState(relationship: Relationship): FollowState {
  if (relationship.blocking) return 'blocked';
  if (relationship.following) return 'following';
  if (relationship.requested) return 'requested';
  return relationship.followed_by ? 'followBack' : 'follow';
}

/** What the relationship will most likely be after an action: shown at once, replaced by the API's answer. */
export function expected(before: Relationship, action: RelationshipAction, account: Account): Relationship {
  switch (action) {
    case 'follow':
      return { ...before, following: !account.locked, requested: account.locked };
    case 'unfollow':
      return { ...before, following: false, requested: false };
    case 'block':
      return { ...before, blocking: true, following: false, requested: false, followed_by: false };
    case 'unblock':
      return { ...before, blocking: false };
    case 'mute':
      return { ...before, muting: true };
    case 'unmute':
      return { ...before, muting: false };
    case 'remove_from_followers':
      return { ...before, followed_by: false };
  }
}
