import { whenOnline } from '../compose/surroundings';
import { browserTransport } from '../compose/transport';
import { type UploadFailure, UploadQueue, type UploadState } from '../compose/uploadQueue';
import '../i18n/chat';
import { translator } from '../i18n/translator';
import { reasonOf } from '../ui/refusals';
import { chats } from './api';
import { Outbox, type Post, UploadRefused } from './outbox';
import { MARK, openParcelStore, type ParcelFile } from './parcel';

const outboxes = new Map<string, Outbox>();

/** The one outbox of somebody on this page. */
export function outboxOf(owner: string): Outbox {
  let outbox = outboxes.get(owner);
  if (!outbox) {
    const made = new Outbox(browserPost(owner));
    made.subscribe(() =>
      mark(
        owner,
        made.snapshot().some(({ state }) => state !== 'failed'),
      ),
    );
    outboxes.set(owner, made);
    outbox = made;
  }
  return outbox;
}

function mark(owner: string, waiting: boolean): void {
  try {
    if (waiting) localStorage.setItem(MARK, owner);
    else if (localStorage.getItem(MARK) === owner) localStorage.removeItem(MARK);
  } catch {
    // Without storage nothing is left over either.
  }
}

function browserPost(owner: string): Post {
  const uploads = new Map<string, (state: UploadState) => void>();
  const queue = new UploadQueue({
    transport: browserTransport,
    pause: (milliseconds, signal) => pause(milliseconds, signal),
    connection: whenOnline,
    onChange: (key, state) => uploads.get(key)?.(state),
  });
  return {
    send: ({ chat, key, text, post, answered }, media) =>
      chats.send(chat, {
        client_id: key,
        text,
        ...(media.length > 0 && { media_ids: media }),
        ...(post && { post_id: post }),
        ...(answered && { reply_to: answered.id }),
      }),
    upload: (key, file, onChange) => upload(queue, uploads, key, file, onChange),
    cancelUpload: (key) => queue.cancel(key),
    openStore: () => openParcelStore(owner),
    connection: () => whenOnline(new AbortController().signal),
    pause: (milliseconds) => pause(milliseconds),
    alone: (name, work) => (navigator.locks ? navigator.locks.request(name, work) : work()),
    explain: (problem) =>
      problem instanceof UploadRefused ? problem.message : reasonOf(problem, translator()),
  };
}

/** A pause ends at once when there is a connection again. */
function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done);
    signal?.addEventListener('abort', done, { once: true });
  });
}

function upload(
  queue: UploadQueue,
  listeners: Map<string, (state: UploadState) => void>,
  key: string,
  { file, name }: ParcelFile,
  onChange: (state: UploadState) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    listeners.set(key, (state) => {
      onChange(state);
      if (state.phase !== 'done' && state.phase !== 'failed') return;
      listeners.delete(key);
      if (state.phase === 'done') resolve(state.media.id);
      else reject(new UploadRefused(wordsFor(state.failure)));
    });
    queue.add(key, file, name);
  });
}

function wordsFor(failure: UploadFailure): string {
  const t = translator();
  switch (failure) {
    case 'too_large':
      return t('refusal.tooLarge');
    case 'not_a_picture':
      return t('refusal.notAPicture');
    case 'signed_out':
      return t('toast.signedOut');
    case 'server':
    case 'refused':
      return t('toast.failed');
  }
}
