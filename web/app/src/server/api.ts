import { Tintype } from '@tintype/client';
import { fetchFromLoopback } from './loopback';

const FORWARDED = [
  'cookie',
  'accept-language',
  'user-agent',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-request-id',
  'traceparent',
] as const;

const UPSTREAM_TIMEOUT = 8_000;

/** Calls the API over loopback as the visitor who sent `request`. */
export function apiFor(request: Request): Tintype {
  const headers: Record<string, string> = {};
  for (const name of FORWARDED) {
    const value = request.headers.get(name);
    if (value) headers[name] = value;
  }
  return new Tintype({ base: apiAddress(), headers, timeout: UPSTREAM_TIMEOUT, fetch: fetchFromLoopback });
}

function apiAddress(): string {
  const address = process.env.TINTYPE_API;
  if (!address) throw new Error('Set TINTYPE_API to the address of the API, such as http://127.0.0.1:8080');
  return address.replace(/\/$/, '');
}
