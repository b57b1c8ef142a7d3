import type { Account, Chat, ChatPerson } from '@tintype/client';
import { describe, expect, it } from 'vitest';
import {
  distinct,
  matching,
  type Target,
  targetOfChat,
  targetOfPerson,
  toggled,
  withChosen,
} from '../../src/chat/group/targets';
import { translator } from '../../src/i18n/translator';

const english = translator('en');

function person(id: string, username: string, display_name = ''): ChatPerson & Account {
  return { id, username, display_name, avatar_static: `/images/${id}.webp` } as ChatPerson & Account;
}

const me = person('1', 'me');
const ann = person('2', 'ann.lee', 'Ann Lee');
const bo = person('3', 'bo');

function chat(id: string, kind: 'direct' | 'group', people: ChatPerson[], name = ''): Chat {
  const members = people.map((account) => ({ account, admin: false, pending: false }));
  return { id, kind, name, picture: null, members, members_count: people.length } as unknown as Chat;
}

describe('those to write to', () => {
  it('are people by their names, and groups by theirs', () => {
    expect(targetOfPerson(ann)).toMatchObject({ title: 'Ann Lee', hint: '@ann.lee', account: '2' });
    expect(targetOfPerson(bo)).toMatchObject({ title: 'bo', hint: '' });
    expect(targetOfChat(chat('9', 'group', [me, ann, bo], 'Walks'), '1', english)).toEqual({
      key: 'chat 9',
      title: 'Walks',
      hint: '3 people',
      faces: ['/images/2.webp', '/images/3.webp'],
      chat: '9',
    });
  });

  it('are each there once, with the chat that there is', () => {
    const targets = distinct([
      targetOfPerson(ann),
      targetOfChat(chat('8', 'direct', [me, ann]), '1', english),
      targetOfPerson(bo),
      targetOfPerson(ann),
    ]);
    expect(targets.map(({ title, chat: there }) => [title, there])).toEqual([
      ['Ann Lee', '8'],
      ['bo', undefined],
    ]);
  });

  it('are found by the beginnings of their names', () => {
    const targets: Target[] = [
      targetOfPerson(ann),
      targetOfPerson(bo),
      targetOfChat(chat('9', 'group', [me, bo], 'Long walks'), '1', english),
    ];
    const found = (typed: string) => matching(targets, typed).map(({ title }) => title);
    expect(found('LEE')).toEqual(['Ann Lee']);
    expect(found('ann l')).toEqual(['Ann Lee']);
    expect(found('ann.l')).toEqual(['Ann Lee']);
    expect(found('wal')).toEqual(['Long walks']);
    expect(found('ee')).toEqual([]);
    expect(found('')).toHaveLength(3);
  });

  it('are chosen and let go', () => {
    const one = targetOfPerson(ann);
    const two = targetOfPerson(bo);
    expect(toggled([one], two)).toEqual([one, two]);
    expect(toggled([one, two], targetOfPerson(ann))).toEqual([two]);
  });

  it('stay in sight once they are chosen', () => {
    const one = targetOfPerson(ann);
    const two = targetOfPerson(bo);
    expect(withChosen([two], [one, two])).toEqual([one, two]);
    expect(withChosen([], [])).toEqual([]);
  });
});
