import { Agent, type IncomingMessage, request as open } from 'node:http';

/**
 * Connections stay open from one call to the next. One that nobody needed for a while is closed here, before the
 * API closes it, so that no call meets a connection that is about to end.
 */
const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 20_000 });

/**
 * Reads from the API on this machine as `fetch` does, at a fraction of its work: nothing is compressed on the way,
 * and an answer is taken whole. All but reading is left to `fetch`.
 */
export const fetchFromLoopback: typeof fetch = async (input, init) => {
  const asked = input instanceof Request ? input : new Request(input, init);
  if (asked.method !== 'GET') return fetch(asked, init);
  try {
    return await get(asked, init?.signal ?? asked.signal);
  } catch (failure) {
    if (failure instanceof EndedConnection) return get(asked, init?.signal ?? asked.signal);
    throw failure;
  }
};

/** A connection that had served before has ended under the next call, which the API has not seen. */
class EndedConnection extends Error {}

function get(asked: Request, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const headers = Object.fromEntries(asked.headers);
    const call = open(asked.url, { agent, headers, signal }, (answer) => {
      whole(answer).then((body) => resolve(responseOf(answer, body)), reject);
    });
    call.on('error', (failure: NodeJS.ErrnoException) => {
      const ended = call.reusedSocket && failure.code === 'ECONNRESET';
      reject(ended ? new EndedConnection(failure.message) : failure);
    });
    call.end();
  });
}

function whole(answer: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    answer.on('data', (part: Buffer) => parts.push(part));
    answer.on('end', () => resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)));
    answer.on('error', reject);
  });
}

function responseOf(answer: IncomingMessage, body: Buffer): Response {
  const status = answer.statusCode ?? 502;
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headersDistinct)) {
    for (const each of value ?? []) headers.append(name, each);
  }
  const empty = status === 204 || status === 304;
  return new Response(empty ? null : new Uint8Array(body), {
    status,
    statusText: answer.statusMessage ?? '',
    headers,
  });
}
