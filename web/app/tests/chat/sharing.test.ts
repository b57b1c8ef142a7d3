import { describe, expect, it } from 'vitest';
import { Sharing } from '../../src/chat/group/sharing';
import type { Target } from '../../src/chat/group/targets';

const group: Target = { key: 'chat 9', title: 'Walks', hint: '', faces: [], chat: '9' };
const ann: Target = { key: 'person 2', title: 'ann', hint: '', faces: [], account: '2' };

/** A server that refuses whom it is told to, and remembers what it was sent. */
function server() {
  const sent: [chat: string, key: string][] = [];
  const refusing = new Set<string>();
  let opened = 0;
  let keys = 0;
  const sharing = new Sharing({
    open: async (account) => {
      opened++;
      if (refusing.has(`account ${account}`)) throw new Error('takes no requests');
      return `chat-with-${account}`;
    },
    send: async (chat, key) => {
      sent.push([chat, key]);
      if (refusing.has(chat)) throw new Error('refused');
    },
    newKey: () => `key-${++keys}`,
  });
  return { sharing, sent, refusing, opened: () => opened };
}

describe('sharing', () => {
  it('reaches groups, and people whom one has not written to', async () => {
    const { sharing, sent } = server();
    expect(await sharing.send([group, ann])).toEqual([]);
    expect(sent.map(([chat]) => chat).sort()).toEqual(['9', 'chat-with-2']);
    expect(sharing.chatOf(ann)).toBe('chat-with-2');
  });

  it('tells whom it did not reach, and reaches the others', async () => {
    const { sharing, sent, refusing } = server();
    refusing.add('account 2');
    const unsent = await sharing.send([group, ann]);
    expect(unsent.map(({ target }) => target.title)).toEqual(['ann']);
    expect(sent.map(([chat]) => chat)).toEqual(['9']);
  });

  it('tries again under the same name, in the chat that it has opened', async () => {
    const { sharing, sent, refusing, opened } = server();
    refusing.add('chat-with-2');
    await sharing.send([ann]);
    refusing.clear();
    expect(await sharing.send([ann])).toEqual([]);
    expect(opened()).toBe(1);
    expect(new Set(sent.map(([, key]) => key)).size).toBe(1);
  });
});
