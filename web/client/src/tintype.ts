import type {
  Account,
  CredentialAccount,
  Instance,
  OwnAccount,
  Relationship,
  SearchResults,
  Status,
} from './entities';
import { Social } from './social';
import { type Calls, createCalls, dataOf, type Page, pageOf, type TransportOptions } from './transport';

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

const PICTURES = { only_media: true };

/** The API by the names of what people do; the rest of it is under {@link Tintype.calls}. */
export class Tintype {
  readonly calls: Calls;
  /** Likes, saves, comments and notifications. */
  readonly social: Social;

  constructor(options: TransportOptions = {}) {
    this.calls = createCalls(options);
    this.social = new Social(this.calls);
  }

  // --- Who is asking -----------------------------------------------------------------------------

  me(): Promise<CredentialAccount> {
    return dataOf(this.calls.GET('/api/v1/accounts/verify_credentials'));
  }

  /** The private side of the caller's account. */
  ownAccount(): Promise<OwnAccount> {
    return dataOf(this.calls.GET('/api/tintype/v1/account'));
  }

  instance(): Promise<Instance> {
    return dataOf(this.calls.GET('/api/v2/instance'));
  }

  // --- Timelines ---------------------------------------------------------------------------------

  homeTimeline(page: PageRequest): Promise<Page<Status>> {
    return pageOf(this.calls.GET('/api/v1/timelines/home', { params: { query: page } }));
  }

  publicTimeline(page: PageRequest): Promise<Page<Status>> {
    const params = { query: { ...page, ...PICTURES } };
    return pageOf(this.calls.GET('/api/v1/timelines/public', { params }));
  }

  tagTimeline(hashtag: string, page: PageRequest): Promise<Page<Status>> {
    const params = { path: { hashtag }, query: { ...page, ...PICTURES } };
    return pageOf(this.calls.GET('/api/v1/timelines/tag/{hashtag}', { params }));
  }

  // --- Posts -------------------------------------------------------------------------------------

  status(id: string): Promise<Status> {
    return dataOf(this.calls.GET('/api/v1/statuses/{id}', { params: { path: { id } } }));
  }

  /** The caption as it was typed. */
  async caption(id: string): Promise<string> {
    const params = { path: { id } };
    return (await dataOf(this.calls.GET('/api/v1/statuses/{id}/source', { params }))).text;
  }

  deleteStatus(id: string): Promise<Status> {
    return dataOf(this.calls.DELETE('/api/v1/statuses/{id}', { params: { path: { id } } }));
  }

  pinStatus(id: string, pinned: boolean): Promise<Status> {
    const params = { path: { id } };
    return dataOf(
      pinned
        ? this.calls.POST('/api/v1/statuses/{id}/pin', { params })
        : this.calls.POST('/api/v1/statuses/{id}/unpin', { params }),
    );
  }

  archivePost(id: string): Promise<Status> {
    return dataOf(this.calls.POST('/api/tintype/v1/posts/{id}/archive', { params: { path: { id } } }));
  }

  unarchivePost(id: string): Promise<Status> {
    return dataOf(this.calls.POST('/api/tintype/v1/posts/{id}/unarchive', { params: { path: { id } } }));
  }

  // --- People ------------------------------------------------------------------------------------

  lookup(username: string): Promise<Account> {
    return dataOf(this.calls.GET('/api/v1/accounts/lookup', { params: { query: { acct: username } } }));
  }

  accountStatuses(id: string, page: PageRequest & { pinned?: boolean }): Promise<Page<Status>> {
    const params = { path: { id }, query: { ...page, ...PICTURES } };
    return pageOf(this.calls.GET('/api/v1/accounts/{id}/statuses', { params }));
  }

  followers(id: string, page: PageRequest, signal: AbortSignal | null = null): Promise<Page<Account>> {
    const params = { path: { id }, query: page };
    return pageOf(this.calls.GET('/api/v1/accounts/{id}/followers', { params, signal }));
  }

  following(id: string, page: PageRequest, signal: AbortSignal | null = null): Promise<Page<Account>> {
    const params = { path: { id }, query: page };
    return pageOf(this.calls.GET('/api/v1/accounts/{id}/following', { params, signal }));
  }

  async relationships(ids: readonly string[]): Promise<Relationship[]> {
    if (ids.length === 0) return [];
    const params = { query: { 'id[]': [...ids] } };
    return dataOf(this.calls.GET('/api/v1/accounts/relationships', { params }));
  }

  relate(id: string, action: RelationshipAction): Promise<Relationship> {
    const path = `/api/v1/accounts/{id}/${action}` as const;
    return dataOf(this.calls.POST(path, { params: { path: { id } } }));
  }

  /** Lets somebody in who asked to follow, or not. */
  answerRequest(id: string, accepted: boolean): Promise<Relationship> {
    const path = `/api/v1/follow_requests/{id}/${accepted ? 'authorize' : 'reject'}` as const;
    return dataOf(this.calls.POST(path, { params: { path: { id } } }));
  }

  setCloseFriend(id: string, close: boolean): Promise<Relationship> {
    const path = '/api/tintype/v1/close-friends/{id}';
    const params = { path: { id } };
    return dataOf(close ? this.calls.POST(path, { params }) : this.calls.DELETE(path, { params }));
  }

  // --- Searching ---------------------------------------------------------------------------------

  /** People, hashtags and posts; of one kind only where `type` names it. */
  search(
    query: { q: string; limit: number; type?: keyof SearchResults },
    signal: AbortSignal | null = null,
  ): Promise<SearchResults> {
    return dataOf(this.calls.GET('/api/v2/search', { params: { query }, signal }));
  }
}
