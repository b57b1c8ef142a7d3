import { describe, expect, it } from 'vitest';
import {
  type Change,
  type Conversation,
  changed,
  conversationOf,
  isEmpty,
  rootOf,
  type Said,
} from '../../src/comments/model';

const author = { id: '1', username: 'ann', display_name: 'Ann', avatar_static: '' };

function comment(id: string, more: Partial<Said> = {}): Said {
  return {
    id,
    author,
    content: `<p>${id}</p>`,
    text: id,
    language: null,
    at: '2026-01-01T00:00:00.000Z',
    edited: false,
    likes: 0,
    liked: false,
    replies: 0,
    parent: null,
    pinned: false,
    hidden: false,
    deleted: false,
    muted: false,
    ...more,
  };
}

function apply(start: Conversation, ...changes: Change[]): Conversation {
  return changes.reduce(changed, start);
}

const two = conversationOf({ items: [comment('10', { pinned: true }), comment('11')], next: null });

describe('a conversation', () => {
  it('shows a comment that comes again only once', () => {
    const read = apply(two, { kind: 'loaded', page: { items: [comment('11'), comment('12')], next: null } });
    expect(read.roots.ids).toEqual(['10', '11', '12']);
  });

  it('puts a new comment at its end', () => {
    expect(apply(two, { kind: 'arrived', comment: comment('12') }).roots.ids).toEqual(['10', '11', '12']);
  });

  it('puts a new comment below the pinned ones where its end is not in sight', () => {
    const long = conversationOf({ items: [comment('10', { pinned: true }), comment('11')], next: '11' });
    expect(apply(long, { kind: 'arrived', comment: comment('99') }).roots.ids).toEqual(['10', '99', '11']);
  });

  it('keeps what could not be sent until it is sent or thrown away', () => {
    const draft = { key: 'k', parent: null, text: 'hello', problem: '' };
    const failed = apply(two, { kind: 'sending', draft }, { kind: 'failed', key: 'k', problem: 'offline' });
    expect(failed.drafts).toEqual([{ ...draft, problem: 'offline' }]);
    const again = apply(failed, { kind: 'sending', draft });
    expect(again.drafts).toEqual([draft]);
    expect(apply(again, { kind: 'arrived', comment: comment('12'), key: 'k' }).drafts).toEqual([]);
    expect(apply(failed, { kind: 'dropped', key: 'k' }).drafts).toEqual([]);
  });

  it('opens the replies where one arrives, and still knows that there are others', () => {
    const start = conversationOf({ items: [comment('10', { replies: 2 })], next: null });
    const answered = apply(start, { kind: 'arrived', comment: comment('20', { parent: '10' }) });
    expect(answered.replies['10']).toEqual({ ids: ['20'], next: '', open: true });
    expect(answered.comments['10']?.replies).toBe(3);
    const page = { items: [comment('15', { parent: '10' }), comment('16', { parent: '10' })], next: null };
    const read = apply(answered, { kind: 'repliesLoaded', to: '10', page });
    expect(read.replies['10']?.ids).toEqual(['15', '16', '20']);
  });

  it('keeps the place of a deleted comment that has replies', () => {
    const start = conversationOf({ items: [comment('10', { replies: 1, likes: 3 })], next: null });
    const left = apply(start, { kind: 'deleted', id: '10' });
    expect(left.roots.ids).toEqual(['10']);
    expect(left.comments['10']).toMatchObject({ deleted: true, text: '', likes: 0 });
  });

  it('forgets a deleted comment without replies, and counts one fewer where it stood', () => {
    const start = apply(conversationOf({ items: [comment('10')], next: null }), {
      kind: 'arrived',
      comment: comment('20', { parent: '10' }),
    });
    const left = apply(start, { kind: 'deleted', id: '20' });
    expect(left.replies['10']?.ids).toEqual([]);
    expect(left.comments['10']?.replies).toBe(0);
    expect(isEmpty(apply(left, { kind: 'deleted', id: '10' }))).toBe(true);
  });

  it('knows under which comment of the first level a reply stands', () => {
    const deep = apply(
      two,
      { kind: 'arrived', comment: comment('20', { parent: '11' }) },
      { kind: 'arrived', comment: comment('21', { parent: '20' }) },
    );
    expect(rootOf(deep, '21')).toBe('11');
  });
});
