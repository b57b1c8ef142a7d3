import { describe, expect, it } from 'vitest';
import {
  chatName,
  EMPTY,
  listOf,
  noticeWords,
  peopleNames,
  previewOf,
  shelved,
  withNewest,
} from '../../src/chat/inbox';
import { translator } from '../../src/i18n/translator';
import { chat, member, message, person } from './some';

const t = translator('en');
const self = 'id-olena';
const ids = (shelf: Parameters<typeof listOf>[0]) => listOf(shelf).map(({ id }) => id);

describe('the list of chats', () => {
  const one = chat({ id: '1', last_message: message(1) });
  const two = chat({ id: '2', last_message: message(5) });
  const shelf = shelved(EMPTY, { kind: 'page', chats: [two, one], next: '7' });

  it('has the latest first', () => {
    const later = { ...one, last_message: message(9) };
    expect(ids(shelf)).toEqual(['2', '1']);
    expect(ids(shelved(shelf, { kind: 'known', chat: later, listed: true }))).toEqual(['1', '2']);
  });

  it('knows a chat that is open without listing it', () => {
    const hidden = shelved(shelf, { kind: 'known', chat: chat({ id: '3' }), listed: false });
    expect(ids(hidden)).toEqual(['2', '1']);
    expect(hidden.chats['3']).toBeDefined();
    expect(ids(shelved(hidden, { kind: 'gone', id: '2' }))).toEqual(['1']);
  });

  it('goes on where it was after the first page is read anew', () => {
    const older = shelved(shelf, { kind: 'page', chats: [chat({ id: '3' })], next: null });
    const again = shelved(older, { kind: 'page', chats: [two, one], next: '7', first: true });
    expect(again.next).toBeNull();
    expect(ids(again)).toHaveLength(3);
  });

  it('says what is newest in a chat, and counts what others wrote', () => {
    const read = chat({ last_seq: 4, read_seq: 4, last_message: message(4) });
    expect(withNewest(read, message(6), self)).toMatchObject({ last_seq: 6, unread: 2 });
    expect(withNewest(read, message(6, 'olena'), self)).toMatchObject({ read_seq: 6, unread: 0 });
    expect(withNewest(read, message(3), self)).toBe(read);
  });

  it('keeps the members that a list leaves out', () => {
    const all = chat({ members: [member('olena'), member('mira'), member('jonas')], members_count: 3 });
    const known = shelved(EMPTY, { kind: 'known', chat: all, listed: true });
    const listed = shelved(known, {
      kind: 'page',
      chats: [{ ...all, members: [member('olena')] }],
      next: null,
    });
    expect(listed.chats['1']?.members).toHaveLength(3);
  });
});

describe('what is said of a chat', () => {
  it('is the name of the other one, of the group, or of those in it', () => {
    const named = { ...member('mira'), account: { ...person('mira'), display_name: 'Mira K' } };
    expect(chatName(chat({ members: [member('olena'), named] }), self, t)).toBe('Mira K');
    expect(chatName(chat({ kind: 'group', name: 'Print swap' }), self, t)).toBe('Print swap');
    const group = chat({
      kind: 'group',
      members: [member('olena'), member('mira'), member('jonas'), member('tomas')],
      members_count: 9,
    });
    expect(chatName(group, self, t)).toBe('mira, jonas and 6 others');
    expect(chatName(chat({ members: [member('olena')] }), self, t)).toBe('Somebody who left');
  });

  it('names people as one would', () => {
    expect(peopleNames(['ann'], 1, t)).toBe('ann');
    expect(peopleNames(['ann', 'bo'], 2, t)).toBe('ann and bo');
    expect(peopleNames(['ann', 'bo', 'cy'], 3, t)).toBe('ann, bo and cy');
    expect(peopleNames(['ann', 'bo', 'cy', 'di'], 4, t)).toBe('ann, bo and 2 others');
  });

  it('is the last message in a few words', () => {
    const preview = (change: Parameters<typeof chat>[0]) => previewOf(chat(change), self, t);
    expect(preview({ last_message: message(1) })).toBe('message 1');
    expect(preview({ kind: 'group', last_message: message(1) })).toBe('mira: message 1');
    expect(preview({ last_message: message(1, 'olena') })).toBe('You: message 1');
    const read = [member('olena'), member('mira', 1)];
    expect(preview({ last_message: message(1, 'olena'), members: read })).toBe('Seen');
    expect(preview({ last_message: message(1, 'mira', { state: 'unsent', text: '' }) })).toBe(
      'Message unsent',
    );
    expect(preview({ last_message: message(1, 'mira', { text: '', post_id: '9' }) })).toBe('Shared a post');
  });

  it('tells what happened to a group', () => {
    const added = (by: string) =>
      message(1, by, { notice: { kind: 'added', accounts: [person('olena'), person('jonas')], text: '' } });
    expect(noticeWords(added('mira'), self, t)).toBe('mira added you and jonas');
    const renamed = message(1, 'olena', { notice: { kind: 'renamed', accounts: [], text: 'Print swap' } });
    expect(noticeWords(renamed, self, t)).toBe('You named the group “Print swap”');
    expect(noticeWords({ ...renamed, account: null }, self, translator('uk'))).toContain('Print swap');
  });
});
