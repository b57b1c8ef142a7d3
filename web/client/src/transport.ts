import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema';

/** The API refused: what it said, with the HTTP status. Status 0 means that no answer came at all. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** The machine-readable part of the answer, if there was one. */
    readonly body: unknown = null,
  ) {
    super(message);
    this.name = 'ApiError';
  }

  /** Nothing answered: the network is down or the server is. */
  get offline(): boolean {
    return this.status === 0;
  }
}

export interface TransportOptions {
  /** Where the API is; empty for the page's own origin. */
  base?: string;
  /** Sent with every call: on the server the visitor's cookie and language. */
  headers?: Record<string, string>;
  fetch?: typeof globalThis.fetch;
  /** Milliseconds after which a call counts as failed. */
  timeout?: number;
}

/** Every call of the API, typed by its OpenAPI document; throws {@link ApiError} for all but success. */
export type Calls = Client<paths>;

/** What comes of a call. */
export type Call<T> = Promise<{ data?: T; response: Response }>;

/** One page of a list and the cursor of the next, null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

const DEFAULT_TIMEOUT = 15_000;

export function createCalls({ base = '', headers = {}, timeout, ...options }: TransportOptions = {}): Calls {
  const calls = createClient<paths>({
    baseUrl: base,
    headers: { accept: 'application/json', ...headers },
    credentials: 'same-origin',
    fetch: (request) => reach(options.fetch ?? globalThis.fetch, request, timeout ?? DEFAULT_TIMEOUT),
  });
  calls.use({ onResponse: ({ response }) => accepted(response) });
  return calls;
}

/** What a call answers. */
export async function dataOf<T>(call: Call<T>): Promise<T> {
  return (await call).data as T;
}

/** What a call answers that lists things page by page. */
export async function pageOf<T>(call: Call<T[]>): Promise<Page<T>> {
  const { data = [], response } = await call;
  return { items: data, next: nextPage(response.headers) };
}

/** Makes a call that the OpenAPI document does not name. */
export async function ask<T>(
  calls: Calls,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  options: { body?: object; headers?: Record<string, string> } = {},
): Promise<T> {
  const { data } = await calls.request(method.toLowerCase() as 'get', path as never, options as never);
  return data as T;
}

/** The `max_id` of the next page named by a Link header, or null on the last page. */
export function nextPage(headers: Headers): string | null {
  for (const link of (headers.get('link') ?? '').split(/,\s*(?=<)/)) {
    const address = /^<([^>]*)>/.exec(link.trim())?.[1];
    if (address && /;\s*rel="?next"?/.test(link)) {
      return new URL(address, 'http://localhost').searchParams.get('max_id');
    }
  }
  return null;
}

/** Serializes a body that holds files, the parts of its lists and objects in brackets. */
export function asForm(body: object | undefined): FormData {
  const form = new FormData();
  const add = (name: string, value: unknown) => {
    if (value === undefined || value === null) return;
    if (value instanceof Blob) form.set(name, value);
    else if (typeof value !== 'object') form.set(name, String(value));
    else for (const [key, part] of Object.entries(value)) add(`${name}[${key}]`, part);
  };
  for (const [name, value] of Object.entries(body ?? {})) add(name, value);
  return form;
}

async function reach(send: typeof globalThis.fetch, request: Request, timeout: number): Promise<Response> {
  try {
    return await send(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(timeout)]) });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError(0, 'No answer', cause);
  }
}

async function accepted(response: Response): Promise<undefined> {
  const json = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  if (!response.ok) {
    const body: unknown = json ? await response.json().catch(() => null) : null;
    throw new ApiError(response.status, sentenceOf(body, response), body);
  }
  if (!json && response.status !== 204) throw new ApiError(response.status, 'The answer is not JSON');
}

function sentenceOf(body: unknown, response: Response): string {
  if (body && typeof body === 'object' && 'error' in body && typeof body.error === 'string')
    return body.error;
  return response.statusText || `HTTP ${response.status}`;
}
