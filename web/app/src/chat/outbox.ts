import { ApiError, type ChatMessage } from '@tintype/client';
import type { UploadState } from '../compose/uploadQueue';
import type { Parcel, ParcelFile, ParcelStore } from './parcel';

/** What sending needs of the browser and of the server. */
export interface Post {
  /** Rejects with an {@link ApiError} where the server doesn't take it. */
  send: (parcel: Parcel, media: string[]) => Promise<ChatMessage>;
  /** Uploads a picture; resolves with its id, rejects with an {@link UploadRefused}. */
  upload: (key: string, file: ParcelFile, onChange: (state: UploadState) => void) => Promise<string>;
  cancelUpload: (key: string) => void;
  openStore: () => Promise<ParcelStore>;
  /** Resolves when there is a connection, at once if there is one. */
  connection: () => Promise<void>;
  /** Resolves after so many milliseconds. */
  pause: (milliseconds: number) => Promise<void>;
  /** Only one window at a time works on something of one name. */
  alone: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** Why the server didn't take it, in words. */
  explain: (problem: unknown) => string;
}

/** The server won't have a picture. */
export class UploadRefused extends Error {}

/** A parcel as it is shown. */
export interface Pending extends Parcel {
  /** `waiting` for a connection, or for what was written before it. */
  state: 'waiting' | 'sending' | 'failed';
  uploads: Readonly<Record<string, UploadState>>;
}

const FIRST_PAUSE = 1_500;
const LONGEST_PAUSE = 30_000;

/**
 * Sends what is written, each chat's messages in their order, and keeps what could not be sent yet over reloads.
 * What the server refuses stays, with the reason, until somebody tries again or drops it; it holds up nothing.
 */
export class Outbox {
  readonly #post: Post;
  readonly #listeners = new Set<() => void>();
  readonly #receivers = new Set<(chat: string, message: ChatMessage) => void>();
  readonly #working = new Set<string>();
  /** What the store has for sure. */
  readonly #kept = new Set<string>();
  #pending: readonly Pending[] = [];
  #store: ParcelStore | null = null;
  #opened: Promise<void> | null = null;

  constructor(post: Post) {
    this.#post = post;
  }

  /** Takes up what was left behind. */
  open(): Promise<void> {
    this.#opened ??= this.#load();
    return this.#opened;
  }

  async #load(): Promise<void> {
    try {
      const store = await this.#post.openStore();
      const kept = await store.load();
      this.#store = store;
      const written = this.#pending;
      for (const { key } of kept) this.#kept.add(key);
      const left = kept.filter(({ key }) => !written.some((parcel) => parcel.key === key));
      this.#show([...left.map(shown), ...written]);
      // What was written before the store was there.
      for (const parcel of written) this.#keep(parcel);
    } catch {
      // A browser that keeps nothing still sends.
    }
    for (const chat of new Set(this.#pending.map((parcel) => parcel.chat))) void this.#work(chat);
  }

  /** For React: calls back after each change. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is on its way, in the order in which it was written. */
  snapshot = (): readonly Pending[] => this.#pending;

  /** Calls back with each message that the server has taken. */
  onSent(receiver: (chat: string, message: ChatMessage) => void): () => void {
    this.#receivers.add(receiver);
    return () => this.#receivers.delete(receiver);
  }

  add(parcel: Parcel): void {
    this.#show([...this.#pending, shown(parcel)]);
    this.#keep(parcel);
    void this.#work(parcel.chat);
  }

  /** Tries again what was refused. */
  retry(key: string): void {
    const parcel = this.#find(key);
    if (parcel?.state !== 'failed') return;
    this.#change(key, { problem: '', state: 'waiting', uploads: {} });
    this.#keep({ ...parcel, problem: '' });
    void this.#work(parcel.chat);
  }

  /** Gives up something that isn't sent yet. */
  drop(key: string): void {
    const parcel = this.#find(key);
    for (const file of parcel?.files ?? []) this.#post.cancelUpload(uploadName(key, file));
    this.#forget(key);
  }

  async #work(chat: string): Promise<void> {
    if (this.#working.has(chat)) return;
    this.#working.add(chat);
    try {
      for (let failures = 0; ; ) {
        const next = this.#pending.find((parcel) => parcel.chat === chat && parcel.state !== 'failed');
        if (!next) return;
        await this.#post.connection();
        const done = await this.#post.alone(`tintype-outbox-${chat}`, () => this.#deliver(next));
        failures = done ? 0 : failures + 1;
        if (!done) await this.#post.pause(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1)));
      }
    } finally {
      this.#working.delete(chat);
    }
  }

  /** Whether it is settled: sent, refused or given up. Otherwise it is to be tried again. */
  async #deliver({ key }: Pending): Promise<boolean> {
    if (await this.#isGone(key)) {
      this.#forget(key);
      return true;
    }
    this.#change(key, { state: 'sending' });
    try {
      const media = await this.#uploaded(key);
      const parcel = this.#find(key);
      if (!parcel) return true;
      const message = await this.#post.send(parcel, media);
      for (const receiver of [...this.#receivers]) receiver(parcel.chat, message);
      this.#forget(key);
      return true;
    } catch (problem) {
      return this.#refused(key, problem);
    }
  }

  #refused(key: string, problem: unknown): boolean {
    const parcel = this.#find(key);
    if (!parcel) return true;
    if (isPassing(problem)) {
      this.#change(key, { state: 'waiting' });
      return false;
    }
    // What was uploaded long ago may be gone by now: trying again uploads it anew.
    const files = parcel.files.map(({ media: _, ...file }) => file);
    this.#change(key, { state: 'failed', problem: this.#post.explain(problem), files });
    const failed = this.#find(key);
    if (failed) this.#keep(failed);
    return true;
  }

  /** The ids of all its pictures. */
  async #uploaded(key: string): Promise<string[]> {
    const parcel = this.#find(key);
    return Promise.all(
      (parcel?.files ?? []).map(async (file) => {
        if (file.media) return file.media;
        const media = await this.#post.upload(uploadName(key, file), file, (state) =>
          this.#change(key, { uploads: { ...this.#find(key)?.uploads, [file.key]: state } }),
        );
        const now = this.#find(key);
        if (now) {
          const files = now.files.map((one) => (one.key === file.key ? { ...one, media } : one));
          this.#change(key, { files });
          this.#keep({ ...now, files });
        }
        return media;
      }),
    );
  }

  /** Another window may have sent it meanwhile. */
  async #isGone(key: string): Promise<boolean> {
    if (!this.#find(key)) return true;
    try {
      return this.#store !== null && this.#kept.has(key) && !(await this.#store.has(key));
    } catch {
      return false;
    }
  }

  #find(key: string): Pending | undefined {
    return this.#pending.find((parcel) => parcel.key === key);
  }

  #change(key: string, change: Partial<Pending>): void {
    this.#show(this.#pending.map((parcel) => (parcel.key === key ? { ...parcel, ...change } : parcel)));
  }

  #forget(key: string): void {
    this.#show(this.#pending.filter((parcel) => parcel.key !== key));
    this.#store?.remove(key).catch(() => {});
  }

  #keep({ key, chat, text, files, post, answered, at, problem }: Parcel): void {
    const parcel: Parcel = { key, chat, text, files, at, problem };
    if (post) parcel.post = post;
    if (answered) parcel.answered = answered;
    this.#store?.put(parcel).then(
      () => this.#kept.add(key),
      () => {},
    );
  }

  #show(pending: readonly Pending[]): void {
    this.#pending = [...pending].sort((one, other) => one.at - other.at);
    for (const listener of [...this.#listeners]) listener();
  }
}

function shown(parcel: Parcel): Pending {
  return { ...parcel, state: parcel.problem ? 'failed' : 'waiting', uploads: {} };
}

function uploadName(key: string, file: ParcelFile): string {
  return `${key}/${file.key}`;
}

/** No answer, or one that may be another in a while. */
function isPassing(problem: unknown): boolean {
  if (!(problem instanceof ApiError)) return false;
  const { status } = problem;
  return problem.offline || status === 408 || status === 425 || status === 429 || status >= 500;
}
