import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchFromLoopback } from '../src/server/loopback';

let server: Server | undefined;

async function serving(answer: RequestListener): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/`;
}

describe('reading from the API on this machine', () => {
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  it('passes headers on and brings the answer back whole', async () => {
    const address = await serving((request, response) => {
      response.writeHead(404, { 'content-type': 'application/json', link: '<x>; rel="next"' });
      response.end(
        JSON.stringify({ cookie: request.headers.cookie, coded: request.headers['accept-encoding'] }),
      );
    });
    const answer = await fetchFromLoopback(new Request(address, { headers: { cookie: 'a=1' } }));
    expect(answer.status).toBe(404);
    expect(answer.headers.get('link')).toBe('<x>; rel="next"');
    expect(await answer.json()).toEqual({ cookie: 'a=1' });
  });

  it('uses its connections again', async () => {
    const ports = new Set<number | undefined>();
    const address = await serving((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('{}');
    });
    await (await fetchFromLoopback(address)).text();
    await (await fetchFromLoopback(address)).text();
    expect(ports.size).toBe(1);
  });

  it('asks again where a kept connection has ended', async () => {
    let asked = 0;
    const address = await serving((request, response) => {
      if (++asked === 2) request.socket.resetAndDestroy();
      else response.end('{}');
    });
    await (await fetchFromLoopback(address)).text();
    expect((await fetchFromLoopback(address)).status).toBe(200);
    expect(asked).toBe(3);
  });

  it('fails when nobody answers, and when it is given up', async () => {
    const address = await serving(() => undefined);
    await expect(fetchFromLoopback(address, { signal: AbortSignal.timeout(20) })).rejects.toThrow();
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
    await expect(fetchFromLoopback(address)).rejects.toThrow();
  });

  it('leaves writing to fetch', async () => {
    const address = await serving((request, response) => response.end(request.method));
    expect(await (await fetchFromLoopback(address, { method: 'POST', body: 'x' })).text()).toBe('POST');
  });
});
