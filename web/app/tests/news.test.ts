import type { Account, GroupedNotifications, NotificationGroup, Status } from '@tintype/client';
import { describe, expect, it } from 'vitest';
import { addressOf, ageOf, isNewer, newsOf, sentenceOf, whoOf } from '../src/activity/news';
import { translator } from '../src/i18n/translator';

const people = ['ann', 'bo', 'cy'].map((username, index) => ({ id: String(index + 1), username }) as Account);
const post = { id: '70', in_reply_to_id: null, account: people[0] } as Status;
const said = { ...post, id: '71', in_reply_to_id: '70' } as Status;

function answer(...groups: Partial<NotificationGroup>[]): GroupedNotifications {
  return {
    accounts: people,
    statuses: [post, said],
    notification_groups: groups.map((group, index) => ({
      group_key: String(index),
      notifications_count: 1,
      type: 'favourite',
      kind: 'like',
      page_min_id: '9',
      page_max_id: '9',
      latest_page_notification_at: '2026-01-01T00:00:00Z',
      sample_account_ids: ['1'],
      status_id: null,
      conversation_id: null,
      ...group,
    })),
  };
}

function only(group: Partial<NotificationGroup>) {
  const [one] = newsOf(answer(group));
  if (!one) throw new Error('nothing is shown');
  return one;
}

describe('the notification centre', () => {
  it('leaves out what it does not know, and what nobody has done', () => {
    expect(newsOf(answer({ kind: 'report' }, { sample_account_ids: ['99'] }))).toEqual([]);
  });

  it('says who it was', () => {
    const t = translator('en');
    expect(whoOf(only({}), t, 'en')).toBe('ann');
    expect(whoOf(only({ notifications_count: 2, sample_account_ids: ['1', '2'] }), t, 'en')).toBe(
      'ann and bo',
    );
    expect(whoOf(only({ notifications_count: 42, sample_account_ids: ['1', '2'] }), t, 'en')).toBe(
      'ann and 41 others',
    );
  });

  it('tells a liked comment from a liked post', () => {
    expect(sentenceOf(only({ status_id: '70' })).key).toBe('activity.like');
    expect(sentenceOf(only({ status_id: '71' })).key).toBe('activity.likeComment');
  });

  it('leads to what it is about', () => {
    expect(addressOf(only({ status_id: '71' }))).toBe('/@ann/71');
    expect(addressOf(only({ kind: 'follow', sample_account_ids: ['2'] }))).toBe('/@bo');
    expect(addressOf(only({ kind: 'follow_request' }))).toBe('/requests');
  });

  it('puts what is unread above everything else', () => {
    const now = Date.parse('2026-05-10T12:00:00Z');
    const news = { ...only({}), newest: '100', at: '2026-05-10T06:00:00Z' };
    expect(ageOf(news, '99', now)).toBe('new');
    expect(ageOf(news, '100', now)).toBe('today');
    expect(ageOf({ ...news, at: '2026-05-06T06:00:00Z' }, '100', now)).toBe('week');
    expect(ageOf({ ...news, at: '2026-03-06T06:00:00Z' }, '100', now)).toBe('earlier');
  });

  it('compares ids as the numbers that they are', () => {
    expect(isNewer('100', '99')).toBe(true);
    expect(isNewer('99', '100')).toBe(false);
    expect(isNewer('99', '99')).toBe(false);
  });
});
