import { dataOf, type Status } from '@tintype/client';
import { api } from '../ui/api';
import { type Composition, toChanges, toFields } from './composition';
import { Darkroom } from './darkroom';
import { openStore } from './store';
import { browserTransport } from './transport';

/** What a composition is made for. */
export type Purpose =
  | { kind: 'new' }
  | { kind: 'draft'; id: string }
  /** `version` tells what was typed about an older version of the post from what wasn't. */
  | { kind: 'edit'; id: string; version: string; address: string };

/** A darkroom that keeps this purpose's pictures and words apart from those of others. */
export function darkroomFor(purpose: Purpose, composition: Composition, owner: string): Darkroom {
  return new Darkroom({
    composition,
    api,
    transport: browserTransport,
    openStore: () => openStore(shelfOf(purpose, owner)),
    describesAhead: purpose.kind !== 'edit',
    submit: (finished) => submit(purpose, finished),
  });
}

function shelfOf(purpose: Purpose, owner: string): string {
  switch (purpose.kind) {
    case 'new':
      return owner;
    case 'draft':
      return `${owner}/draft-${purpose.id}`;
    case 'edit':
      return `${owner}/edit-${purpose.id}@${purpose.version}`;
  }
}

function submit(purpose: Purpose, finished: Composition): Promise<Status> {
  if (purpose.kind === 'edit') {
    const params = { path: { id: purpose.id } };
    return dataOf(api.calls.PUT('/api/v1/statuses/{id}', { params, body: toChanges(finished) }));
  }
  const headers = { 'idempotency-key': finished.idempotencyKey };
  return dataOf(api.calls.POST('/api/v1/statuses', { body: toFields(finished), headers }));
}

/** Puts a composition aside on the server. */
export async function keepAsDraft(purpose: Purpose, composition: Composition): Promise<void> {
  const body = toFields(composition);
  if (purpose.kind !== 'draft') await api.calls.POST('/api/tintype/v1/drafts', { body });
  else {
    const params = { path: { id: purpose.id } };
    await api.calls.PUT('/api/tintype/v1/drafts/{id}', { params, body });
  }
}

/** Throws the draft away that has become a post; should that fail it is only still there. */
export async function dropDraft(purpose: Purpose): Promise<void> {
  if (purpose.kind !== 'draft') return;
  const params = { path: { id: purpose.id } };
  await api.calls.DELETE('/api/tintype/v1/drafts/{id}', { params }).catch(() => {});
}

/** The page of the post once it is there. */
export function pageOfPost(purpose: Purpose, status: Status): string {
  return purpose.kind === 'edit' ? purpose.address : new URL(status.url).pathname;
}

/** The page to go to when it is given up. */
export function pageBefore(purpose: Purpose): string {
  switch (purpose.kind) {
    case 'new':
      return '/';
    case 'draft':
      return '/drafts';
    case 'edit':
      return purpose.address;
  }
}
