import { ApiError, type ChatMessage } from '@tintype/client';
import { describe, expect, it, vi } from 'vitest';
import { Outbox, type Post, UploadRefused } from '../../src/chat/outbox';
import type { Parcel, ParcelStore } from '../../src/chat/parcel';
import { message } from './some';

function parcel(key: string, change: Partial<Parcel> = {}): Parcel {
  return { key, chat: '1', text: key, files: [], at: Number(key.replace(/\D/g, '')), problem: '', ...change };
}

/** The browser's database, as far as it goes. */
function shelf(...kept: Parcel[]): ParcelStore & { kept: Map<string, Parcel> } {
  const all = new Map(kept.map((one) => [one.key, one]));
  return {
    kept: all,
    load: async () => [...all.values()],
    has: async (key) => all.has(key),
    put: async (one) => void all.set(one.key, one),
    remove: async (key) => void all.delete(key),
  };
}

function office(store: ParcelStore, change: Partial<Post> = {}) {
  const arrived: string[] = [];
  let back: () => void = () => {};
  let online = Promise.resolve();
  const post: Post = {
    send: async ({ key }, media) => {
      arrived.push([key, ...media].join(' '));
      return message(arrived.length, 'olena', { client_id: key });
    },
    upload: async (_, file) => `media-${file.key}`,
    cancelUpload: () => {},
    openStore: async () => store,
    connection: () => online,
    pause: async () => {},
    alone: (_, work) => work(),
    explain: (problem) => (problem instanceof Error ? problem.message : ''),
    ...change,
  };
  return {
    outbox: new Outbox(post),
    arrived,
    disconnect: () => {
      online = new Promise((resolve) => {
        back = resolve;
      });
    },
    connect: () => back(),
  };
}

const settled = (outbox: Outbox) =>
  vi.waitFor(() => expect(outbox.snapshot().filter(({ state }) => state !== 'failed')).toEqual([]));

describe('the outbox', () => {
  it('sends what is written in its order', async () => {
    const { outbox, arrived } = office(shelf());
    await outbox.open();
    for (const key of ['m1', 'm2', 'm3']) outbox.add(parcel(key));
    await settled(outbox);
    expect(arrived).toEqual(['m1', 'm2', 'm3']);
  });

  it('keeps everything until there is a connection, also over a reload', async () => {
    const store = shelf();
    const before = office(store);
    before.disconnect();
    await before.outbox.open();
    for (const key of ['m1', 'm2']) before.outbox.add(parcel(key));
    expect(before.outbox.snapshot().map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    await vi.waitFor(() => expect(store.kept.size).toBe(2));

    const after = office(store);
    await after.outbox.open();
    await settled(after.outbox);
    expect(after.arrived).toEqual(['m1', 'm2']);
    await vi.waitFor(() => expect(store.kept.size).toBe(0));
  });

  it('goes on when there is a connection again', async () => {
    const { outbox, arrived, disconnect, connect } = office(shelf());
    disconnect();
    await outbox.open();
    outbox.add(parcel('m1'));
    expect(arrived).toEqual([]);
    connect();
    await settled(outbox);
    expect(arrived).toEqual(['m1']);
  });

  it('does not send what another window has sent meanwhile', async () => {
    const store = shelf(parcel('m1'));
    const { outbox, arrived, disconnect, connect } = office(store);
    disconnect();
    await outbox.open();
    store.kept.delete('m1');
    connect();
    await settled(outbox);
    expect(arrived).toEqual([]);
  });

  it('loses nothing that was written before the store was there, or where there is none', async () => {
    const { outbox, arrived } = office(shelf(), { openStore: () => Promise.reject(new Error('private')) });
    outbox.add(parcel('m1'));
    await outbox.open();
    outbox.add(parcel('m2'));
    await settled(outbox);
    expect(arrived).toEqual(['m1', 'm2']);
  });

  it('tries again what the server could not take just now, under the same name', async () => {
    const tried: string[] = [];
    const answers = [new ApiError(0, 'No answer'), new ApiError(503, 'Busy'), null];
    const { outbox } = office(shelf(), {
      send: async ({ key }) => {
        tried.push(key);
        const problem = answers.shift();
        if (problem) throw problem;
        return message(1);
      },
    });
    await outbox.open();
    outbox.add(parcel('m1'));
    await settled(outbox);
    expect(tried).toEqual(['m1', 'm1', 'm1']);
  });

  it('keeps what the server refuses, with the reason, and goes on with the rest', async () => {
    const store = shelf();
    let blocked = true;
    const { outbox, arrived } = office(store, {
      send: async ({ key }): Promise<ChatMessage> => {
        if (key === 'm1' && blocked) throw new ApiError(403, 'cannot write');
        arrived.push(key);
        return message(1);
      },
    });
    await outbox.open();
    outbox.add(parcel('m1'));
    outbox.add(parcel('m2'));
    await settled(outbox);
    expect(arrived).toEqual(['m2']);
    expect(outbox.snapshot()).toMatchObject([{ key: 'm1', state: 'failed', problem: 'cannot write' }]);
    expect([...store.kept.keys()]).toEqual(['m1']);

    const later = office(store);
    await later.outbox.open();
    expect(later.outbox.snapshot()).toMatchObject([{ key: 'm1', state: 'failed' }]);
    expect(later.arrived).toEqual([]);

    blocked = false;
    outbox.retry('m1');
    await settled(outbox);
    expect(arrived).toEqual(['m2', 'm1']);
    expect(outbox.snapshot()).toEqual([]);
  });

  it('gives up what is dropped', async () => {
    const store = shelf();
    const { outbox, arrived, disconnect, connect } = office(store);
    disconnect();
    await outbox.open();
    outbox.add(parcel('m1'));
    outbox.add(parcel('m2'));
    outbox.drop('m1');
    connect();
    await settled(outbox);
    expect(arrived).toEqual(['m2']);
  });

  it('uploads pictures once, before the message that has them', async () => {
    const uploaded: string[] = [];
    let reached = false;
    const { outbox, arrived } = office(shelf(), {
      upload: async (_, file) => {
        uploaded.push(file.key);
        return `media-${file.key}`;
      },
      send: async ({ key }, media) => {
        if (!reached) {
          reached = true;
          throw new ApiError(0, 'No answer');
        }
        arrived.push([key, ...media].join(' '));
        return message(1);
      },
    });
    await outbox.open();
    const file = { file: new Blob(['x']), name: 'x.jpg', width: 1, height: 1 };
    outbox.add(
      parcel('m1', {
        files: [
          { ...file, key: 'a' },
          { ...file, key: 'b' },
        ],
      }),
    );
    await settled(outbox);
    expect(uploaded.sort()).toEqual(['a', 'b']);
    expect(arrived).toEqual(['m1 media-a media-b']);
  });

  it('says why a picture was not taken', async () => {
    const { outbox } = office(shelf(), { upload: () => Promise.reject(new UploadRefused('too large')) });
    await outbox.open();
    const files = [{ key: 'a', file: new Blob(['x']), name: 'x.jpg', width: 1, height: 1 }];
    outbox.add(parcel('m1', { files }));
    await settled(outbox);
    expect(outbox.snapshot()).toMatchObject([{ state: 'failed', problem: 'too large' }]);
  });

  it('hands over what the server has taken', async () => {
    const { outbox } = office(shelf());
    const taken: string[] = [];
    outbox.onSent((chat, { client_id }) => taken.push(`${chat} ${client_id}`));
    await outbox.open();
    outbox.add(parcel('m1'));
    await settled(outbox);
    expect(taken).toEqual(['1 m1']);
  });
});
