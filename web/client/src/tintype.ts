import type { Account, CredentialAccount, Instance, Relationship, Status } from './entities';
import { type Call, createTransport, nextPage, type Transport, type TransportOptions } from './transport';

/** One page of a list and the cursor of the next, null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface PageRequest {
  max_id?: string | null;
  limit?: number;
}

export type RelationshipAction =
  | 'follow'
  | 'unfollow'
  | 'block'
  | 'unblock'
  | 'mute'
  | 'unmute'
  | 'remove_from_followers';

/** The API by the names of what people do. */
export class Tintype {
  readonly send: Transport;

  constructor(options: TransportOptions = {}) {
    this.send = createTransport(options);
  }

  async get<T>(path: string, query?: Call['query'], signal?: AbortSignal): Promise<T> {
    const answer = await this.send<T>('GET', path, { ...(query && { query }), ...(signal && { signal }) });
    return answer.data;
  }

  async post<T>(path: string, body?: unknown): Promise<T> {
    return (await this.send<T>('POST', path, body === undefined ? {} : { body })).data;
  }

  async put<T>(path: string, body?: unknown): Promise<T> {
    return (await this.send<T>('PUT', path, body === undefined ? {} : { body })).data;
  }

  async patch<T>(path: string, body?: unknown): Promise<T> {
    return (await this.send<T>('PATCH', path, body === undefined ? {} : { body })).data;
  }

  async delete<T>(path: string, body?: unknown): Promise<T> {
    return (await this.send<T>('DELETE', path, body === undefined ? {} : { body })).data;
  }

  async page<T>(path: string, query: Call['query'], signal?: AbortSignal): Promise<Page<T>> {
    const answer = await this.send<T[]>('GET', path, { ...(query && { query }), ...(signal && { signal }) });
    return { items: answer.data, next: nextPage(answer.headers) };
  }

  // --- Who is asking -----------------------------------------------------------------------------

  me(): Promise<CredentialAccount> {
    return this.get('/api/v1/accounts/verify_credentials');
  }

  instance(): Promise<Instance> {
    return this.get('/api/v2/instance');
  }

  // --- Timelines ---------------------------------------------------------------------------------

  homeTimeline(page: PageRequest): Promise<Page<Status>> {
    return this.page('/api/v1/timelines/home', { ...page });
  }

  publicTimeline(page: PageRequest): Promise<Page<Status>> {
    return this.page('/api/v1/timelines/public', { ...page, only_media: true });
  }

  tagTimeline(tag: string, page: PageRequest): Promise<Page<Status>> {
    return this.page(`/api/v1/timelines/tag/${encodeURIComponent(tag)}`, { ...page, only_media: true });
  }

  // --- Posts -------------------------------------------------------------------------------------

  status(id: string): Promise<Status> {
    return this.get(`/api/v1/statuses/${encodeURIComponent(id)}`);
  }

  /** The caption as it was typed. */
  statusSource(id: string): Promise<{ id: string; text: string; spoiler_text: string }> {
    return this.get(`/api/v1/statuses/${encodeURIComponent(id)}/source`);
  }

  /** Changes the words of a post and leaves everything else as it is. */
  editCaption(id: string, status: string): Promise<Status> {
    return this.put(`/api/v1/statuses/${encodeURIComponent(id)}`, { status });
  }

  deleteStatus(id: string): Promise<Status> {
    return this.delete(`/api/v1/statuses/${encodeURIComponent(id)}`);
  }

  pinStatus(id: string, pinned: boolean): Promise<Status> {
    return this.post(`/api/v1/statuses/${encodeURIComponent(id)}/${pinned ? 'pin' : 'unpin'}`);
  }

  archivePost(id: string): Promise<unknown> {
    return this.post(`/api/tintype/v1/posts/${encodeURIComponent(id)}/archive`);
  }

  // --- People ------------------------------------------------------------------------------------

  lookup(username: string): Promise<Account> {
    return this.get('/api/v1/accounts/lookup', { acct: username });
  }

  accountStatuses(id: string, page: PageRequest & { pinned?: boolean }): Promise<Page<Status>> {
    return this.page(`/api/v1/accounts/${encodeURIComponent(id)}/statuses`, { ...page, only_media: true });
  }

  followers(id: string, page: PageRequest, signal?: AbortSignal): Promise<Page<Account>> {
    return this.page(`/api/v1/accounts/${encodeURIComponent(id)}/followers`, { ...page }, signal);
  }

  following(id: string, page: PageRequest, signal?: AbortSignal): Promise<Page<Account>> {
    return this.page(`/api/v1/accounts/${encodeURIComponent(id)}/following`, { ...page }, signal);
  }

  async relationships(ids: readonly string[]): Promise<Relationship[]> {
    return ids.length === 0 ? [] : this.get('/api/v1/accounts/relationships', { id: ids });
  }

  relate(id: string, action: RelationshipAction): Promise<Relationship> {
    return this.post(`/api/v1/accounts/${encodeURIComponent(id)}/${action}`);
  }

  setCloseFriend(id: string, close: boolean): Promise<unknown> {
    return this.send(close ? 'POST' : 'DELETE', `/api/tintype/v1/close-friends/${encodeURIComponent(id)}`);
  }

  searchAccounts(q: string, limit: number, signal?: AbortSignal): Promise<Account[]> {
    return this.get('/api/v1/accounts/search', { q, limit }, signal);
  }
}
