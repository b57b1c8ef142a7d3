import type { Account, NotificationSettings } from '@tintype/client';
import { describe, expect, it } from 'vitest';
import { toldOf, withException } from '../src/islands/exceptions';

const ann = { id: '1' } as Account;
const bo = { id: '2' } as Account;
const none: NotificationSettings = { kinds: [], people: [] };

describe('exceptions from notifications', () => {
  it('are one for each person, the last one first', () => {
    const settings = withException(withException(none, ann, 'always'), bo, 'never');
    expect(settings.people.map(({ account }) => account.id)).toEqual(['2', '1']);
    expect(withException(settings, ann, 'never').people).toHaveLength(2);
    expect(toldOf(withException(settings, ann, 'never'), '1')).toBe('never');
  });

  it('end with what is usual', () => {
    const settings = withException(none, ann, 'never');
    expect(toldOf(settings, '1')).toBe('never');
    expect(toldOf(withException(settings, ann, 'usual'), '1')).toBe('usual');
    expect(withException(settings, ann, 'usual').people).toEqual([]);
  });
});
