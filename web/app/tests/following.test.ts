import type { Account, Relationship } from '@tintype/client';
import { describe, expect, it } from 'vitest';
import { expected, followState } from '../src/islands/following';

const nothing = {
  id: '1',
  following: false,
  followed_by: false,
  requested: false,
  blocking: false,
  muting: false,
} as Relationship;
const open = { locked: false } as Account;
const locked = { locked: true } as Account;

describe('following', () => {
  it('asks first where the account is private', () => {
    expect(followState(expected(nothing, 'follow', open))).toBe('following');
    expect(followState(expected(nothing, 'follow', locked))).toBe('requested');
  });

  it('invites to follow back', () => {
    expect(followState(nothing)).toBe('follow');
    expect(followState({ ...nothing, followed_by: true })).toBe('followBack');
  });

  it('ends on both sides with a block', () => {
    const blocked = expected({ ...nothing, following: true, followed_by: true }, 'block', open);
    expect(blocked).toMatchObject({ blocking: true, following: false, followed_by: false });
    expect(followState(blocked)).toBe('blocked');
  });
});
