import { describe, expect, it } from 'vitest';
import { ApiError, asForm, nextPage, Tintype } from '../src';

const base = 'http://api.test';

/** An API that answers one prepared response and remembers what it was asked. */
function answering(response: Response) {
  const asked: Request[] = [];
  const fetch: typeof globalThis.fetch = async (request) => {
    asked.push(request as Request);
    return response;
  };
  return { asked, api: new Tintype({ base, fetch }) };
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
    const { api } = answering(
      Response.json({ error: 'Record not found', code: 'not_found' }, { status: 404 }),
    );
    const refusal = await api.status('1').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ApiError);
    expect(refusal).toMatchObject({ status: 404, message: 'Record not found', offline: false });
    expect(refusal).toMatchObject({ body: { code: 'not_found' } });
  });

  it('tells a lost connection from a refusal', async () => {
    const api = new Tintype({ base, fetch: () => Promise.reject(new TypeError('fetch failed')) });
    const refusal = await api.me().catch((error: unknown) => error);
    expect(refusal).toMatchObject({ status: 0, offline: true });
  });

  it('gives up on an API that does not answer', async () => {
    const fetch: typeof globalThis.fetch = (_request, init) =>
      new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    const api = new Tintype({ base, fetch, timeout: 1 });
    await expect(api.me()).rejects.toMatchObject({ status: 0, offline: true });
  });

  it('does not take an HTML page for an answer', async () => {
    const { api } = answering(new Response('<!doctype html>', { status: 200 }));
    await expect(api.me()).rejects.toThrow('not JSON');
  });

  it('repeats lists in addresses', async () => {
    const { api, asked } = answering(Response.json([]));
    await api.relationships(['1', '2']);
    expect(decodeURIComponent(asked[0]?.url ?? '')).toBe(
      'http://api.test/api/v1/accounts/relationships?id[]=1&id[]=2',
    );
  });

  it('writes tags so that they stay one part of the address', async () => {
    const { api, asked } = answering(Response.json([]));
    await api.tagTimeline('café/bar', {});
    expect(asked[0]?.url).toContain('/api/v1/timelines/tag/caf%C3%A9%2Fbar?');
  });

  it('sends bodies as JSON', async () => {
    const { api, asked } = answering(Response.json({}));
    await api.calls.POST('/api/v1/statuses', { body: { status: 'hello', sensitive: false } });
    expect(await asked[0]?.json()).toEqual({ status: 'hello', sensitive: false });
    expect(asked[0]?.headers.get('content-type')).toBe('application/json');
  });

  it('sends bodies with files as forms, the parts of lists in brackets', async () => {
    const form = asForm({
      note: '',
      fields_attributes: [{ name: 'Camera', value: 'M3' }],
      avatar: undefined,
    });
    expect([...form]).toEqual([
      ['note', ''],
      ['fields_attributes[0][name]', 'Camera'],
      ['fields_attributes[0][value]', 'M3'],
    ]);
  });
});

describe('the pages of a list', () => {
  it('end with the last', () => {
    expect(nextPage(new Headers())).toBeNull();
    expect(nextPage(new Headers({ link: '<http://x/?min_id=3>; rel="prev"' }))).toBeNull();
  });
});
