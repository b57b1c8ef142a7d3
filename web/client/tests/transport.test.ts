import { describe, expect, it } from 'vitest';
import { ApiError, nextPage, queryString, Tintype } from '../src';

/** An API that answers one prepared response and remembers what it was asked. */
function answering(response: Response) {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const fetch = async (url: string | URL | Request, init?: RequestInit) => {
    asked.push({ url: String(url), init });
    return response;
  };
  return { asked, api: new Tintype({ base: 'http://api.test', fetch: fetch as typeof globalThis.fetch }) };
}

describe('the API client', () => {
  it('reads a page and the cursor of the next one', async () => {
    const { api, asked } = answering(
      Response.json([{ id: '7' }], {
        headers: {
          link: '<http://x/api/v1/timelines/home?limit=20&max_id=7>; rel="next", <http://x/api/v1/timelines/home?min_id=9>; rel="prev"',
        },
      }),
    );
    const page = await api.homeTimeline({ limit: 20, max_id: null });
    expect(page).toEqual({ items: [{ id: '7' }], next: '7' });
    expect(asked[0]?.url).toBe('http://api.test/api/v1/timelines/home?limit=20');
  });

  it('throws what the API says when it refuses', async () => {
    const { api } = answering(Response.json({ error: 'Record not found' }, { status: 404 }));
    const refusal = await api.status('1').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ApiError);
    expect(refusal).toMatchObject({ status: 404, message: 'Record not found', offline: false });
  });

  it('tells a lost connection from a refusal', async () => {
    const api = new Tintype({ fetch: () => Promise.reject(new TypeError('fetch failed')) });
    const refusal = await api.me().catch((error: unknown) => error);
    expect(refusal).toMatchObject({ status: 0, offline: true });
  });

  it('does not take an HTML page for an answer', async () => {
    const { api } = answering(new Response('<!doctype html>', { status: 200 }));
    await expect(api.me()).rejects.toThrow('not JSON');
  });

  it('leaves form data to the browser and sends the rest as JSON', async () => {
    const { api, asked } = answering(Response.json({}));
    await api.post('/api/v1/statuses', { status: 'hello' });
    expect(asked[0]?.init?.body).toBe('{"status":"hello"}');
    expect(asked[0]?.init?.headers).toMatchObject({ 'content-type': 'application/json' });
  });
});

describe('queries and links', () => {
  it('leaves out what is not there and repeats lists', () => {
    expect(queryString({ id: ['1', '2'], limit: 5, max_id: null, since: undefined })).toBe(
      '?id%5B%5D=1&id%5B%5D=2&limit=5',
    );
    expect(queryString({})).toBe('');
  });

  it('knows the last page', () => {
    expect(nextPage(new Headers())).toBeNull();
    expect(nextPage(new Headers({ link: '<http://x/?min_id=3>; rel="prev"' }))).toBeNull();
  });
});
