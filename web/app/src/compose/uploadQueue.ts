import type { Transport, UploadedMedia } from './transport';

/** Why a picture could not be uploaded; each has words in the catalogues. */
export type UploadFailure = 'too_large' | 'not_a_picture' | 'signed_out' | 'server' | 'refused';

export type UploadState =
  | { phase: 'waiting' }
  /** `sent` goes from 0 to 1. */
  | { phase: 'sending'; sent: number }
  | { phase: 'processing' }
  /** The connection was lost or the server is busy; it goes on by itself. */
  | { phase: 'paused' }
  | { phase: 'done'; media: UploadedMedia }
  | { phase: 'failed'; failure: UploadFailure };

interface Upload {
  key: string;
  file: Blob;
  name: string;
  state: UploadState;
  abort: AbortController;
}

export interface Surroundings {
  transport: Transport;
  /** Resolves after so many milliseconds, or as soon as the signal is aborted. */
  pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Resolves when there is a connection, at once if there is one. */
  connection: (signal: AbortSignal) => Promise<void>;
  onChange: (key: string, state: UploadState) => void;
}

const PARALLEL = 3;
const TRIES = 6;
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

/**
 * Sends pictures to the server, a few at a time. A lost connection pauses an upload until there is
 * one again; a busy server is asked again after growing pauses; a refusal ends it with a reason.
 */
export class UploadQueue {
  readonly #uploads = new Map<string, Upload>();
  readonly #surroundings: Surroundings;
  #running = 0;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Queues a file under a key; a file queued under that key before is cancelled. */
  add(key: string, file: Blob, name: string): void {
    this.cancel(key);
    const state: UploadState = { phase: 'waiting' };
    this.#uploads.set(key, { key, file, name, state, abort: new AbortController() });
    this.#surroundings.onChange(key, state);
    this.#startNext();
  }

  /** Ends an upload and forgets it; what the server already has stays unused there. */
  cancel(key: string): void {
    this.#uploads.get(key)?.abort.abort();
    this.#uploads.delete(key);
  }

  /** Tries a failed upload again. */
  retry(key: string): void {
    const upload = this.#uploads.get(key);
    if (upload?.state.phase === 'failed') this.add(key, upload.file, upload.name);
  }

  cancelAll(): void {
    for (const key of [...this.#uploads.keys()]) this.cancel(key);
  }

  #startNext(): void {
    if (this.#running >= PARALLEL) return;
    const next = [...this.#uploads.values()].find((upload) => upload.state.phase === 'waiting');
    if (!next) return;
    this.#running++;
    this.#change(next, { phase: 'sending', sent: 0 });
    void this.#run(next).finally(() => {
      this.#running--;
      this.#startNext();
    });
    this.#startNext();
  }

  async #run(upload: Upload): Promise<void> {
    const { transport, pause, connection } = this.#surroundings;
    const { signal } = upload.abort;
    for (let attempt = 1; !signal.aborted; attempt++) {
      const answer = await transport.send(
        upload.file,
        upload.name,
        (sent) => this.#change(upload, sent < 1 ? { phase: 'sending', sent } : { phase: 'processing' }),
        signal,
      );
      if (signal.aborted) return;
      if (answer.kind === 'done') return this.#change(upload, { phase: 'done', media: answer.media });
      if (answer.kind === 'processing') return this.#awaitProcessing(upload, answer.id);
      if (answer.kind === 'refused') return this.#change(upload, failed(answer.status));
      this.#change(upload, { phase: 'paused' });
      if (answer.kind === 'unreachable') {
        await connection(signal);
        if (attempt > 1) await pause(growing(attempt - 1), signal);
        continue;
      }
      if (attempt >= TRIES) return this.#change(upload, { phase: 'failed', failure: 'server' });
      await pause(answer.retryAfter ?? growing(attempt), signal);
    }
  }

  async #awaitProcessing(upload: Upload, id: string): Promise<void> {
    const { transport, pause, connection } = this.#surroundings;
    const { signal } = upload.abort;
    this.#change(upload, { phase: 'processing' });
    for (let attempt = 1; !signal.aborted; attempt++) {
      await pause(Math.min(5000, 500 * attempt), signal);
      if (signal.aborted) return;
      const answer = await transport.ask(id, signal);
      if (signal.aborted) return;
      if (answer.kind === 'done') return this.#change(upload, { phase: 'done', media: answer.media });
      if (answer.kind === 'refused') return this.#change(upload, failed(answer.status));
      if (answer.kind === 'unreachable') await connection(signal);
    }
  }

  #change(upload: Upload, state: UploadState): void {
    if (upload.abort.signal.aborted) return;
    upload.state = state;
    this.#surroundings.onChange(upload.key, state);
  }
}

function growing(attempt: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1));
}

function failed(status: number): UploadState {
  const failure: UploadFailure =
    status === 413
      ? 'too_large'
      : status === 401 || status === 403
        ? 'signed_out'
        : status === 415 || status === 422
          ? 'not_a_picture'
          : 'refused';
  return { phase: 'failed', failure };
}
