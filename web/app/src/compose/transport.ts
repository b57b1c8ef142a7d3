import { here } from '../pictures/picture';

/** What the server says about an uploaded picture, as far as composing needs it. */
export interface UploadedMedia {
  id: string;
  url: string;
  preview: string;
  width: number;
  height: number;
  alt: string;
}

export type Answer =
  | { kind: 'done'; media: UploadedMedia }
  | { kind: 'processing'; id: string }
  | { kind: 'refused'; status: number }
  /** The server cannot take it now; `retryAfter` in milliseconds where it said when. */
  | { kind: 'busy'; retryAfter?: number }
  | { kind: 'unreachable' };

export interface Transport {
  /** Sends one file; never throws. `onProgress` gets the part sent, from 0 to 1. */
  send: (
    file: Blob,
    name: string,
    onProgress: (sent: number) => void,
    signal: AbortSignal,
  ) => Promise<Answer>;
  /** Asks how far the server is with a picture; never throws. */
  ask: (id: string, signal: AbortSignal) => Promise<Answer>;
}

/** Uploads with XMLHttpRequest, because fetch tells nothing about the progress of sending. */
export const browserTransport: Transport = {
  send: (file, name, onProgress, signal) => {
    const form = new FormData();
    form.append('file', file, name);
    return exchange('POST', '/api/v2/media', form, onProgress, signal);
  },
  ask: (id, signal) => exchange('GET', `/api/v1/media/${id}`, undefined, () => {}, signal),
};

function exchange(
  method: string,
  address: string,
  body: FormData | undefined,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.responseType = 'text';
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () =>
      resolve(readAnswer(request.status, request.responseText, request.getResponseHeader('Retry-After')));
    request.onerror = () => resolve({ kind: 'unreachable' });
    request.onabort = () => resolve({ kind: 'unreachable' });
    request.ontimeout = () => resolve({ kind: 'unreachable' });
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}

/** Turns a response into what it means for an upload. */
export function readAnswer(status: number, text: string, retryAfter: string | null): Answer {
  const body = parse(text);
  if (status === 429 || status >= 500) {
    const seconds = Number(retryAfter);
    return retryAfter !== null && Number.isFinite(seconds)
      ? { kind: 'busy', retryAfter: Math.min(seconds, 300) * 1000 }
      : { kind: 'busy' };
  }
  if (status === 0) return { kind: 'unreachable' };
  if ((status === 202 || status === 206) && typeof body.id === 'string') {
    return { kind: 'processing', id: body.id };
  }
  if (status === 200 && typeof body.id === 'string' && typeof body.url === 'string') {
    return { kind: 'done', media: readMedia(body) };
  }
  return { kind: 'refused', status };
}

interface MediaBody {
  id?: unknown;
  url?: unknown;
  preview_url?: unknown;
  description?: unknown;
  meta?: { original?: { width?: unknown; height?: unknown } } | null;
}

/** The part of a MediaAttachment that composing needs. */
export function readMedia(body: MediaBody): UploadedMedia {
  const url = here(String(body.url));
  return {
    id: String(body.id),
    url,
    preview: typeof body.preview_url === 'string' ? here(body.preview_url) : url,
    width: Number(body.meta?.original?.width) || 1,
    height: Number(body.meta?.original?.height) || 1,
    alt: typeof body.description === 'string' ? body.description : '',
  };
}

function parse(text: string): MediaBody {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}
