import type { Audience } from '@tintype/client';
import { type Crop, WHOLE } from './crop';
import { moveTo } from './order';
import type { UploadedMedia } from './transport';
import type { UploadState } from './uploadQueue';

export type { Audience };

export const AUDIENCES: readonly Audience[] = ['public', 'unlisted', 'followers', 'close_friends'];

export const LIMITS = { pictures: 20, caption: 2200, alt: 1500, place: 100 } as const;

/** The licences that a post can carry; the empty one reserves all rights. */
export const LICENSES: readonly { value: string; name: string | undefined }[] = [
  { value: '', name: undefined },
  { value: 'cc0', name: 'CC0' },
  { value: 'cc-by', name: 'CC BY' },
  { value: 'cc-by-sa', name: 'CC BY-SA' },
  { value: 'cc-by-nd', name: 'CC BY-ND' },
  { value: 'cc-by-nc', name: 'CC BY-NC' },
  { value: 'cc-by-nc-sa', name: 'CC BY-NC-SA' },
  { value: 'cc-by-nc-nd', name: 'CC BY-NC-ND' },
];

export interface Picture {
  /** Names the picture within this composition, and its file in the browser's storage. */
  key: string;
  name: string;
  alt: string;
  crop: Crop;
  /** The upload that the post will carry; absent until the server has the picture. */
  media?: UploadedMedia;
  upload: UploadState;
}

/** A post while it is being made. Plain data, so that the browser can keep it over a reload. */
export interface Composition {
  /** Goes with every attempt to post, so that a repeated attempt never posts twice. */
  idempotencyKey: string;
  /** The draft on the server that this continues. */
  draft?: string;
  pictures: readonly Picture[];
  caption: string;
  place: string;
  audience: Audience;
  sensitive: boolean;
  commentsDisabled: boolean;
  license: string;
}

export function emptyComposition(idempotencyKey: string, audience: Audience = 'public'): Composition {
  return {
    idempotencyKey,
    pictures: [],
    caption: '',
    place: '',
    audience,
    sensitive: false,
    commentsDisabled: false,
    license: '',
  };
}

export type Change =
  | { kind: 'replace'; composition: Composition }
  | { kind: 'add'; pictures: readonly { key: string; name: string }[] }
  | { kind: 'remove'; key: string }
  | { kind: 'putBack'; picture: Picture; index: number }
  | { kind: 'move'; key: string; to: number }
  | { kind: 'order'; keys: readonly string[] }
  | { kind: 'upload'; key: string; state: UploadState }
  | { kind: 'describe'; key: string; alt: string }
  | { kind: 'crop'; key: string; crop: Crop }
  | { kind: 'write'; fields: Partial<Omit<Composition, 'pictures' | 'idempotencyKey'>> };

/** What the composition is after a change; a change that names no picture of it changes nothing. */
export function changed(composition: Composition, change: Change): Composition {
  switch (change.kind) {
    case 'replace':
      return change.composition;
    case 'add':
      return withPictures(composition, [
        ...composition.pictures,
        ...change.pictures
          .slice(0, roomFor(composition))
          .map((added): Picture => ({ ...added, alt: '', crop: WHOLE, upload: { phase: 'waiting' } })),
      ]);
    case 'remove':
      return withPictures(
        composition,
        composition.pictures.filter((picture) => picture.key !== change.key),
      );
    case 'putBack':
      return withPictures(composition, [
        ...composition.pictures.slice(0, change.index),
        change.picture,
        ...composition.pictures.slice(change.index),
      ]);
    case 'move':
      return withPictures(
        composition,
        moveTo(
          composition.pictures,
          composition.pictures.findIndex((picture) => picture.key === change.key),
          change.to,
        ),
      );
    case 'order':
      return withPictures(
        composition,
        [...composition.pictures].sort(
          (one, other) => change.keys.indexOf(one.key) - change.keys.indexOf(other.key),
        ),
      );
    case 'upload':
      return withPicture(composition, change.key, (picture) => uploaded(picture, change.state));
    case 'describe':
      return withPicture(composition, change.key, (picture) => ({ ...picture, alt: change.alt }));
    case 'crop':
      return withPicture(composition, change.key, (picture) => ({ ...picture, crop: change.crop }));
    case 'write':
      return { ...composition, ...change.fields };
  }
}

/** How many more pictures fit. */
export function roomFor(composition: Composition): number {
  return Math.max(0, LIMITS.pictures - composition.pictures.length);
}

/** Length as the server counts it: in Unicode characters, not in UTF-16 units. */
export function length(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

export type Readiness =
  | { kind: 'ready' }
  | { kind: 'empty' }
  | { kind: 'uploading'; done: number; total: number }
  | { kind: 'failed' }
  | { kind: 'tooLong' };

/** Whether a composition can be posted now, and if not, what is in the way. */
export function readiness(composition: Composition): Readiness {
  const { pictures } = composition;
  if (pictures.length === 0) return { kind: 'empty' };
  if (length(composition.caption) > LIMITS.caption) return { kind: 'tooLong' };
  if (pictures.some((picture) => picture.upload.phase === 'failed')) return { kind: 'failed' };
  const done = pictures.filter((picture) => picture.upload.phase === 'done').length;
  return done === pictures.length ? { kind: 'ready' } : { kind: 'uploading', done, total: pictures.length };
}

export function isUntouched(composition: Composition): boolean {
  return composition.pictures.length === 0 && composition.caption === '' && composition.place === '';
}

export function withoutAlt(composition: Composition): readonly Picture[] {
  return composition.pictures.filter((picture) => picture.alt.trim() === '');
}

/** The fields of a post as `POST /api/v1/statuses` and the drafts take them. */
export function toFields(composition: Composition) {
  return {
    status: composition.caption.trim(),
    media_ids: composition.pictures.flatMap(({ media }) => (media ? [media.id] : [])),
    audience: composition.audience,
    place: composition.place.trim() || null,
    sensitive: composition.sensitive,
    comments_disabled: composition.commentsDisabled,
    license: composition.license || null,
  };
}

/** The changes of a post as `PUT /api/v1/statuses/:id` takes them: empty words take something away. */
export function toChanges(composition: Composition) {
  const { audience: _, ...fields } = toFields(composition);
  return {
    ...fields,
    place: composition.place.trim(),
    license: composition.license || 'all-rights-reserved',
    media_attributes: composition.pictures.flatMap(({ media, alt }) =>
      media ? [{ id: media.id, description: alt.trim() }] : [],
    ),
  };
}

/** A composition of what the server already has: a draft, or a post to be edited. */
export function compositionOf(
  idempotencyKey: string,
  media: readonly UploadedMedia[],
  fields: Partial<Omit<Composition, 'pictures' | 'idempotencyKey'>>,
): Composition {
  return {
    ...emptyComposition(idempotencyKey),
    ...fields,
    pictures: media.map((uploaded) => ({
      key: uploaded.id,
      name: uploaded.id,
      alt: uploaded.alt,
      crop: WHOLE,
      media: uploaded,
      upload: { phase: 'done', media: uploaded },
    })),
  };
}

/**
 * The composition as it goes on after a reload: pictures that the server has are kept, uploads
 * under way start again. Pictures whose file is gone and that the server lacks are left out.
 */
export function resumed(composition: Composition, kept: ReadonlySet<string>): Composition {
  return withPictures(
    composition,
    composition.pictures
      .filter((picture) => picture.upload.phase === 'done' || kept.has(picture.key))
      .map((picture) =>
        picture.upload.phase === 'done' ? picture : { ...picture, upload: { phase: 'waiting' } },
      ),
  );
}

function uploaded(picture: Picture, state: UploadState): Picture {
  if (state.phase !== 'done') {
    const { media: _, ...rest } = picture;
    return { ...rest, upload: state };
  }
  return { ...picture, upload: state, media: state.media };
}

function withPictures(composition: Composition, pictures: readonly Picture[]): Composition {
  return { ...composition, pictures };
}

function withPicture(
  composition: Composition,
  key: string,
  change: (picture: Picture) => Picture,
): Composition {
  return withPictures(
    composition,
    composition.pictures.map((picture) => (picture.key === key ? change(picture) : picture)),
  );
}
