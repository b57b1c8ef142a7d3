import { ApiError, type Status, type Tintype } from '@tintype/client';
import {
  type Change,
  type Composition,
  changed,
  isUntouched,
  type Picture,
  readiness,
  resumed,
  roomFor,
} from './composition';
import { type Crop, isWhole } from './crop';
import { cropped, drawable, previewOf } from './pictureFiles';
import type { CompositionStore } from './store';
import { newKey, whenOnline } from './surroundings';
import type { Transport } from './transport';
import { UploadQueue } from './uploadQueue';

export interface Developed {
  composition: Composition;
  /** Addresses of what each picture looks like now, by key; absent while there is nothing to show. */
  previews: ReadonlyMap<string, string>;
  /** False until it is known whether something was left behind by an earlier visit. */
  loaded: boolean;
  /** What is on the page was left behind by an earlier visit. */
  restored: boolean;
  /** The browser does not keep what is on this page over a reload. */
  unkept: boolean;
}

export interface DarkroomOptions {
  composition: Composition;
  api: Tintype;
  transport: Transport;
  /** Opens the browser's storage; rejects where there is none. */
  openStore: () => Promise<CompositionStore>;
  /** Sends the finished post; repeated with the same composition it must not post twice. */
  submit: (composition: Composition) => Promise<Status>;
  /** Whether descriptions are sent on their own before the post is. */
  describesAhead: boolean;
}

const SAVE_AFTER = 300;

/** Where a post is developed: holds its pictures, uploads them, and keeps everything over a reload. */
export class Darkroom {
  readonly #options: DarkroomOptions;
  readonly #listeners = new Set<() => void>();
  readonly #files = new Map<string, File>();
  readonly #queue: UploadQueue;
  #state: Developed;
  #store: CompositionStore | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #previewing: Promise<void> = Promise.resolve();
  #finished = false;

  constructor(options: DarkroomOptions) {
    this.#options = options;
    this.#state = {
      composition: options.composition,
      previews: serverPreviews(options.composition),
      loaded: false,
      restored: false,
      unkept: false,
    };
    this.#queue = new UploadQueue({
      transport: options.transport,
      pause: abortablePause,
      connection: whenOnline,
      onChange: (key, state) => {
        this.#change({ kind: 'upload', key, state });
        if (state.phase === 'done' && !this.#state.previews.has(key)) this.#show(key, state.media.preview);
      },
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Developed => this.#state;

  /** Takes up what an earlier visit left behind. */
  async open(): Promise<void> {
    try {
      this.#store = await this.#options.openStore();
      const left = await this.#store.load();
      const early = this.#state.composition.pictures.filter(({ key }) => this.#files.has(key));
      if (left && !isUntouched(left.composition)) this.#takeUp(left.composition, left.files, early);
      this.#keepEarly(early);
    } catch {
      this.#update({ unkept: true });
    }
    this.#update({ loaded: true });
  }

  /** Adds as many of the files as fit and starts uploading them; returns how many were left out. */
  add(files: readonly File[]): number {
    const fitting = files.slice(0, roomFor(this.#state.composition)).map((file) => ({ key: newKey(), file }));
    this.#change({ kind: 'add', pictures: fitting.map(({ key, file }) => ({ key, name: file.name })) });
    for (const { key, file } of fitting) {
      this.#files.set(key, file);
      this.#keepFile(key, file);
      this.#queue.add(key, file, file.name);
      this.#preview(key);
    }
    return files.length - fitting.length;
  }

  /** Takes a picture out; the returned function puts it back. */
  remove(key: string): () => void {
    const index = this.#state.composition.pictures.findIndex((picture) => picture.key === key);
    const picture = this.#state.composition.pictures[index];
    if (!picture) return () => {};
    this.#queue.cancel(key);
    this.#change({ kind: 'remove', key });
    return () => {
      this.#change({ kind: 'putBack', picture, index });
      const file = this.#files.get(key);
      if (file) this.#keepFile(key, file);
      if (picture.upload.phase !== 'done') this.#upload(picture);
    };
  }

  move(key: string, to: number): void {
    this.#change({ kind: 'move', key, to });
  }

  write(fields: Extract<Change, { kind: 'write' }>['fields']): void {
    this.#change({ kind: 'write', fields });
  }

  describe(key: string, alt: string): void {
    this.#change({ kind: 'describe', key, alt });
  }

  /** Where the whole picture can be read from, for cropping; undefined while there is none. */
  original(key: string): File | string | undefined {
    return this.#files.get(key) ?? this.#picture(key)?.media?.url;
  }

  /** Changes what part of a picture is shown, and uploads that part instead. */
  async crop(key: string, crop: Crop): Promise<void> {
    this.#queue.cancel(key);
    this.#change({ kind: 'crop', key, crop });
    this.#change({ kind: 'upload', key, state: { phase: 'waiting' } });
    this.#preview(key);
    const picture = this.#picture(key);
    if (picture) await this.#upload(picture);
  }

  retry(key: string): void {
    const picture = this.#picture(key);
    if (picture?.upload.phase === 'failed') void this.#upload(picture);
  }

  /** Sends a picture's description if the server has another one; failing is no harm, sharing tries again. */
  async sendDescription(key: string): Promise<void> {
    const picture = this.#picture(key);
    if (!picture?.media || !this.#options.describesAhead || picture.media.alt === picture.alt.trim()) return;
    const alt = picture.alt.trim();
    const params = { path: { id: picture.media.id } };
    await this.#options.api.calls.PUT('/api/v1/media/{id}', { params, body: { description: alt } });
    this.#change({ kind: 'upload', key, state: { phase: 'done', media: { ...picture.media, alt } } });
  }

  /** Waits for the uploads, posts, and forgets everything here. Tries for as long as there is no connection. */
  async share(): Promise<Status> {
    await this.#uploaded();
    const status = await this.#whenConnected(async () => {
      for (const { key } of this.#state.composition.pictures) await this.sendDescription(key);
      return this.#options.submit(this.#state.composition);
    });
    await this.forget();
    return status;
  }

  /** Waits for the uploads, descriptions included, so that a draft holds them all. */
  async settle(): Promise<Composition> {
    await this.#uploaded();
    await Promise.all(this.#state.composition.pictures.map(({ key }) => this.sendDescription(key)));
    return this.#state.composition;
  }

  /** Ends all uploads and drops what the browser keeps. */
  async forget(): Promise<void> {
    this.#finished = true;
    clearTimeout(this.#saveTimer);
    this.#saveTimer = undefined;
    this.#queue.cancelAll();
    await this.#store?.clear().catch(() => {});
  }

  /** Starts anew with an empty post. */
  async startOver(composition: Composition): Promise<void> {
    await this.forget();
    this.#finished = false;
    this.#files.clear();
    this.#state = { ...this.#state, composition, previews: serverPreviews(composition), restored: false };
    this.#announce();
  }

  /** Saves at once, for when the page goes away. */
  saveNow(): void {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = undefined;
    if (this.#finished || !this.#store) return;
    this.#store.save(this.#state.composition).catch(() => this.#update({ unkept: true }));
  }

  // --- Inside --------------------------------------------------------------------------------------

  /** What was picked before the store had opened comes after what was left behind. */
  #takeUp(left: Composition, files: Map<string, File>, early: readonly Picture[]): void {
    for (const [key, file] of files) this.#files.set(key, file);
    const found = resumed(left, new Set(files.keys()));
    const composition = { ...found, pictures: [...found.pictures, ...early.slice(0, roomFor(found))] };
    const previews = new Map([...this.#state.previews, ...serverPreviews(composition)]);
    this.#update({ composition, previews, restored: true });
    for (const picture of found.pictures) {
      if (picture.upload.phase !== 'done') void this.#upload(picture);
      if (this.#files.has(picture.key)) this.#preview(picture.key);
    }
  }

  #keepEarly(pictures: readonly Picture[]): void {
    for (const { key } of pictures) {
      const file = this.#files.get(key);
      if (file) this.#keepFile(key, file);
    }
    if (pictures.length > 0) this.saveNow();
  }

  async #upload(picture: Picture): Promise<void> {
    const { key } = picture;
    const original = this.original(key);
    if (original === undefined) return;
    try {
      const file = await fileFor(original, picture);
      if (this.#picture(key)?.crop === picture.crop) this.#queue.add(key, file, file.name);
    } catch {
      this.#change({ kind: 'upload', key, state: { phase: 'failed', failure: 'not_a_picture' } });
    }
  }

  /** One at a time: decoding twenty photographs at once is more than a phone can hold. */
  #preview(key: string): void {
    this.#previewing = this.#previewing.then(async () => {
      const picture = this.#picture(key);
      const original = this.original(key);
      if (!picture || original === undefined) return;
      const address = await previewOf(original, picture.crop).catch(() => undefined);
      if (address !== undefined) this.#show(key, address);
      else if (picture.media) this.#show(key, picture.media.preview);
    });
  }

  #show(key: string, address: string): void {
    const before = this.#state.previews.get(key);
    if (before?.startsWith('blob:')) URL.revokeObjectURL(before);
    this.#update({ previews: new Map(this.#state.previews).set(key, address) });
  }

  #picture(key: string): Picture | undefined {
    return this.#state.composition.pictures.find((picture) => picture.key === key);
  }

  #keepFile(key: string, file: File): void {
    this.#store?.keepFile(key, file).catch(() => this.#update({ unkept: true }));
  }

  #uploaded(): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const now = readiness(this.#state.composition);
        if (now.kind === 'uploading') return;
        stop();
        if (now.kind === 'failed') reject(new Error('A picture failed'));
        else resolve();
      };
      const stop = this.subscribe(look);
      look();
    });
  }

  async #whenConnected<T>(attempt: () => Promise<T>): Promise<T> {
    const patience = new AbortController().signal;
    for (let tries = 0; ; tries++) {
      try {
        return await attempt();
      } catch (refusal) {
        if (!(refusal instanceof ApiError && refusal.offline)) throw refusal;
        await whenOnline(patience);
        if (tries > 0) await abortablePause(Math.min(30_000, 1000 * 2 ** tries), patience);
      }
    }
  }

  #change(change: Change): void {
    this.#update({ composition: changed(this.#state.composition, change) });
    if (this.#finished) return;
    // Whoever types without a pause is saved in between all the same.
    this.#saveTimer ??= setTimeout(() => this.saveNow(), SAVE_AFTER);
  }

  #update(part: Partial<Developed>): void {
    this.#state = { ...this.#state, ...part };
    this.#announce();
  }

  #announce(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function serverPreviews(composition: Composition): Map<string, string> {
  return new Map(
    composition.pictures.flatMap(({ key, media }): [string, string][] =>
      media ? [[key, media.preview]] : [],
    ),
  );
}

async function fileFor(original: File | string, picture: Picture): Promise<File> {
  if (original instanceof File && isWhole(picture.crop)) return original;
  return cropped(picture.name, await drawable(original), picture.crop);
}

function abortablePause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
