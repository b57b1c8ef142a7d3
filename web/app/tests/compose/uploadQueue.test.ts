import { beforeEach, expect, test, vi } from 'vitest';
import type { Answer, UploadedMedia } from '../../src/compose/transport';
import { UploadQueue, type UploadState } from '../../src/compose/uploadQueue';

const MEDIA: UploadedMedia = { id: '7', url: '/u', preview: '/p', width: 4, height: 3, alt: '' };

interface Sending {
  name: string;
  progress: (sent: number) => void;
  answer: (answer: Answer) => void;
  signal: AbortSignal;
}

let sendings: Sending[];
let asked: Answer[];
let pauses: number[];
let reconnect: (() => void) | undefined;
let states: Map<string, UploadState>;
let queue: UploadQueue;

beforeEach(() => {
  sendings = [];
  asked = [];
  pauses = [];
  reconnect = undefined;
  states = new Map();
  queue = new UploadQueue({
    transport: {
      send: (_file, name, progress, signal) =>
        new Promise((answer) => sendings.push({ name, progress, answer, signal })),
      ask: () => Promise.resolve(asked.shift() ?? { kind: 'unreachable' }),
    },
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
    connection: () => new Promise((resolve) => (reconnect = resolve)),
    onChange: (key, state) => states.set(key, state),
  });
});

const add = (key: string) => queue.add(key, new Blob(['x']), `${key}.jpg`);
const sending = (index: number): Sending => {
  const found = sendings[index];
  if (!found) throw new Error(`no sending number ${index}`);
  return found;
};

test('a picture goes from waiting over its progress to done', async () => {
  add('a');
  sending(0).progress(0.4);
  expect(states.get('a')).toEqual({ phase: 'sending', sent: 0.4 });
  sending(0).progress(1);
  expect(states.get('a')).toEqual({ phase: 'processing' });
  sending(0).answer({ kind: 'done', media: MEDIA });
  await vi.waitFor(() => expect(states.get('a')).toEqual({ phase: 'done', media: MEDIA }));
});

test('three are sent at a time and the fourth follows when one is done', async () => {
  ['a', 'b', 'c', 'd'].forEach(add);
  expect(sendings).toHaveLength(3);
  expect(states.get('d')).toEqual({ phase: 'waiting' });
  sending(1).answer({ kind: 'done', media: MEDIA });
  await vi.waitFor(() => expect(sendings.map(({ name }) => name)).toContain('d.jpg'));
});

test('a lost connection pauses an upload, which starts again when there is one', async () => {
  add('a');
  sending(0).answer({ kind: 'unreachable' });
  await vi.waitFor(() => expect(reconnect).toBeDefined());
  expect(states.get('a')).toEqual({ phase: 'paused' });
  reconnect?.();
  await vi.waitFor(() => expect(sendings).toHaveLength(2));
  sending(1).answer({ kind: 'done', media: MEDIA });
  await vi.waitFor(() => expect(states.get('a')?.phase).toBe('done'));
});

test('a busy server is asked again after growing pauses, and not for ever', async () => {
  add('a');
  for (let attempt = 0; attempt < 6; attempt++) {
    await vi.waitFor(() => expect(sendings).toHaveLength(attempt + 1));
    sending(attempt).answer({ kind: 'busy' });
  }
  await vi.waitFor(() => expect(states.get('a')).toEqual({ phase: 'failed', failure: 'server' }));
  expect(pauses).toEqual([1000, 2000, 4000, 8000, 16000]);
});

test('a pause that the server asks for is kept', async () => {
  add('a');
  sending(0).answer({ kind: 'busy', retryAfter: 12_000 });
  await vi.waitFor(() => expect(sendings).toHaveLength(2));
  expect(pauses).toEqual([12_000]);
});

test('a refused picture fails with its reason and can be tried again', async () => {
  add('a');
  sending(0).answer({ kind: 'refused', status: 422 });
  await vi.waitFor(() =>
    expect(states.get('a')).toEqual({
      phase: 'failed',
      failure: 'not_a_picture',
    }),
  );
  queue.retry('a');
  await vi.waitFor(() => expect(sendings).toHaveLength(2));
});

test('a picture that the server still works on is asked for until it is done', async () => {
  asked = [{ kind: 'processing', id: '7' }, { kind: 'busy' }, { kind: 'done', media: MEDIA }];
  add('a');
  sending(0).answer({ kind: 'processing', id: '7' });
  await vi.waitFor(() => expect(states.get('a')?.phase).toBe('done'));
  expect(pauses).toEqual([500, 1000, 1500]);
});

test('a cancelled upload is ended and says nothing more', async () => {
  add('a');
  queue.cancel('a');
  expect(sending(0).signal.aborted).toBe(true);
  sending(0).answer({ kind: 'done', media: MEDIA });
  add('b');
  sending(1).answer({ kind: 'done', media: MEDIA });
  await vi.waitFor(() => expect(states.get('b')?.phase).toBe('done'));
  expect(states.get('a')?.phase).toBe('sending');
});

test('a file queued again under its key replaces the first', () => {
  add('a');
  add('a');
  expect(sending(0).signal.aborted).toBe(true);
  expect(sendings).toHaveLength(2);
});
