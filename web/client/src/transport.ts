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

export type QueryValue = string | number | boolean | readonly string[] | null | undefined;

export interface Call {
  query?: Record<string, QueryValue>;
  /** Sent as JSON, unless it is form data. */
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export interface Answer<T> {
  data: T;
  status: number;
  headers: Headers;
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

/** Sends one call and returns its parsed answer; throws {@link ApiError} for everything but success. */
export type Transport = <T>(method: string, path: string, call?: Call) => Promise<Answer<T>>;

const DEFAULT_TIMEOUT = 15_000;

export function createTransport(options: TransportOptions = {}): Transport {
  const send = options.fetch ?? globalThis.fetch;
  return async <T>(method: string, path: string, call: Call = {}): Promise<Answer<T>> => {
    const response = await reach(send, `${options.base ?? ''}${path}${queryString(call.query)}`, {
      method,
      headers: { accept: 'application/json', ...options.headers, ...contentType(call.body), ...call.headers },
      ...encodedBody(call.body),
      credentials: 'same-origin',
      signal: call.signal ?? AbortSignal.timeout(options.timeout ?? DEFAULT_TIMEOUT),
    });
    const data = await parse(response);
    if (!response.ok) throw new ApiError(response.status, refusalOf(data, response), data);
    return { data: data as T, status: response.status, headers: response.headers };
  };
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

export function queryString(query: Call['query']): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === null || value === undefined) continue;
    if (Array.isArray(value)) for (const item of value) parameters.append(`${name}[]`, item);
    else parameters.append(name, String(value));
  }
  const text = parameters.toString();
  return text && `?${text}`;
}

async function reach(
  send: typeof globalThis.fetch,
  address: string,
  request: RequestInit,
): Promise<Response> {
  try {
    return await send(address, request);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError(0, 'No answer', cause);
  }
}

function contentType(body: unknown): Record<string, string> {
  return body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' };
}

function encodedBody(body: unknown): { body?: BodyInit } {
  if (body === undefined) return {};
  return { body: body instanceof FormData ? body : JSON.stringify(body) };
}

async function parse(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    if (response.ok) throw new ApiError(response.status, 'The answer is not JSON');
    return null;
  }
}

function refusalOf(data: unknown, response: Response): string {
  if (data && typeof data === 'object' && 'error' in data && typeof data.error === 'string')
    return data.error;
  return response.statusText || `HTTP ${response.status}`;
}
