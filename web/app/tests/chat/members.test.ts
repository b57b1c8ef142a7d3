import type { ChatMember } from '@tintype/client';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/chat/details/order';
import { uploaded } from '../../src/chat/details/uploaded';
import type { Answer, UploadedMedia } from '../../src/compose/transport';

function member(id: string, admin = false, pending = false): ChatMember {
  return { account: { id }, admin, pending } as ChatMember;
}

describe('the members of a group', () => {
  it('begin with the reader, then the admins, and end with those who are asked', () => {
    const members = [member('1', false, true), member('2'), member('3', true), member('4')];
    expect(inOrder(members, '4').map(({ account }) => account.id)).toEqual(['4', '3', '2', '1']);
  });
});

describe('a group picture', () => {
  const file = new File([], 'walks.jpg');
  const media = { id: '77' } as UploadedMedia;

  function transport(...answers: Answer[]) {
    const next = async () => answers.shift() ?? ({ kind: 'unreachable' } as const);
    return { send: next, ask: next };
  }
  const atOnce = () => Promise.resolve();

  it('is waited for until the server has made it', async () => {
    const slow = transport(
      { kind: 'processing', id: '77' },
      { kind: 'processing', id: '77' },
      { kind: 'done', media },
    );
    expect(await uploaded(slow, file, atOnce)).toBe('77');
  });

  it('is nothing where the server refuses it', async () => {
    expect(await uploaded(transport({ kind: 'refused', status: 422 }), file, atOnce)).toBeUndefined();
    expect(await uploaded(transport({ kind: 'unreachable' }), file, atOnce)).toBeUndefined();
  });
});
