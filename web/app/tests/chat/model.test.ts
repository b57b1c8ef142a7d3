import { describe, expect, it } from 'vitest';
import {
  altered,
  deliveredTo,
  extended,
  firstHere,
  grown,
  isAtStart,
  lastHere,
  movedTo,
  reacted,
  reactionCounts,
  readBy,
  readUpTo,
  receiptOf,
  talkOf,
} from '../../src/chat/model';
import { chat, member, message, messages, person } from './some';

const places = (talk: { messages: readonly { seq: number }[] }) => talk.messages.map(({ seq }) => seq);

describe('a talk', () => {
  const talk = talkOf(chat({ last_seq: 10 }), messages(6, 10).reverse());

  it('stands in the order of its places', () => {
    expect(places(talk)).toEqual([6, 7, 8, 9, 10]);
    expect([firstHere(talk), lastHere(talk)]).toEqual([6, 10]);
  });

  it('takes in what came before and after, each message once', () => {
    const more = extended(extended(talk, messages(3, 6)), messages(9, 12));
    expect(places(more)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(more.lastSeq).toBe(12);
  });

  it('shows a message that it has already as it is now', () => {
    const [now] = extended(talk, [message(6, 'mira', { text: 'better' })]).messages;
    expect(now?.text).toBe('better');
  });

  it('knows its beginning by where the history of its reader begins', () => {
    expect(isAtStart(talk)).toBe(false);
    expect(isAtStart(extended(talk, messages(1, 5)))).toBe(true);
    expect(isAtStart(talkOf(chat({ first_seq: 5, last_seq: 10 }), messages(6, 10)))).toBe(true);
    expect(isAtStart(talkOf(chat(), []))).toBe(true);
  });

  it('goes on by itself again once an earlier part has grown to the end', () => {
    const apart = movedTo(grown(talk, 200), messages(20, 60));
    expect(apart.apart).toBe(true);
    expect(extended(apart, messages(61, 100)).apart).toBe(true);
    expect(extended(apart, messages(61, 200)).apart).toBe(false);
    expect(movedTo(apart, messages(161, 200)).apart).toBe(false);
  });

  it('does not become another part for being a few messages behind', () => {
    expect(grown(talk, 12)).toMatchObject({ lastSeq: 12, apart: false });
    expect(grown(talk, 3)).toBe(talk);
  });
});

describe('a message that changes', () => {
  const answer = message(2, 'olena', {
    reply_to: { id: '1001', seq: 1, account: person('mira'), text: 'message 1', media: false },
  });
  const talk = talkOf(chat({ last_seq: 2 }), [message(1), answer]);

  it('changes where it is quoted', () => {
    const edited = altered(talk, message(1, 'mira', { text: 'other words' }));
    expect(edited.messages[0]?.text).toBe('other words');
    expect(edited.messages[1]?.reply_to?.text).toBe('other words');
  });

  it('leaves nothing of what was taken back, not even in quotes', () => {
    const unsent = altered(talk, message(1, 'mira', { state: 'unsent', text: '' }));
    expect(unsent.messages[1]?.reply_to).toMatchObject({ text: '', media: false });
  });

  it('has one reaction of each person', () => {
    const once = reacted(message(1), 'id-olena', '🔥');
    const changed = reacted(reacted(once, 'id-mira', '🔥'), 'id-olena', '❤️');
    expect(reactionCounts(changed)).toEqual([
      { emoji: '🔥', accounts: ['id-mira'] },
      { emoji: '❤️', accounts: ['id-olena'] },
    ]);
    expect(reacted(once, 'id-olena', null).reactions).toEqual([]);
  });
});

describe('receipts', () => {
  const own = message(7, 'olena');

  it('say of two what became of the last message', () => {
    const sent = chat({ members: [member('olena', 7), member('mira', 4, 6)] });
    expect(receiptOf(sent, own, 'id-olena')).toEqual({ kind: 'sent' });
    const delivered = deliveredTo(sent, 'id-mira', 7);
    expect(receiptOf(delivered, own, 'id-olena')).toEqual({ kind: 'delivered' });
    expect(receiptOf(readBy(delivered, 'id-mira', 7), own, 'id-olena')).toMatchObject({ kind: 'seen' });
  });

  it('say nothing of two under what the other one said', () => {
    expect(receiptOf(chat(), message(7, 'mira'), 'id-olena')).toBeNull();
  });

  it('name those of a group who have seen the last message, but not who wrote it', () => {
    const group = chat({
      kind: 'group',
      members: [member('olena', 7), member('mira', 7), member('haneul', 7), member('jonas', 2)],
    });
    const receipt = receiptOf(group, message(7, 'mira'), 'id-olena');
    expect(receipt).toMatchObject({ kind: 'seen', by: [{ account: { username: 'haneul' } }] });
  });

  it('never go back', () => {
    const read = readBy(chat(), 'id-mira', 7);
    expect(readBy(read, 'id-mira', 3)).toEqual(read);
    expect(deliveredTo(read, 'id-mira', 3).members[1]?.delivered_seq).toBe(7);
  });

  it('count down what is unread as it is read', () => {
    const unread = chat({ last_seq: 10, read_seq: 4, unread: 6 });
    expect(readUpTo(unread, 8)).toMatchObject({ read_seq: 8, unread: 2 });
    expect(readUpTo(unread, 3)).toBe(unread);
    expect(readUpTo(chat({ last_seq: 10, first_seq: 8, unread: 2 }), 5).unread).toBe(2);
  });
});
