/**
 * The open line to the server while the page is looked at: what happens comes in at once. Broken, it is made anew
 * after a while that grows and is never the same for all; whoever listens is then told to look for what was missed.
 */

export interface StreamMessage {
  type: string;
  [name: string]: unknown;
}

export interface Listener {
  heard: (message: StreamMessage) => void;
  /** Something may have been missed. */
  missed?: () => void;
  /** From now on nothing is missed: what was there before is to be asked for. Called for each new line. */
  joined?: () => void;
}

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
/** A page that is hidden for a moment, as while switching tabs, keeps its line. */
const HIDDEN_FOR = 30_000;

const listeners = new Set<Listener>();
const topics = new Map<string, number>();
const watched = new Map<string, number>();
let socket: WebSocket | null = null;
let failures = 0;
let timer = 0;
let broken = false;
/** The server hears this line, and says all that concerns who looks. */
let joined = false;

/** Hears what comes in for the person who looks, until the returned function is called. */
export function listen(listener: Listener): () => void {
  listeners.add(listener);
  open();
  if (joined) listener.joined?.();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) close();
  };
}

/** Asks for what happens to something, such as `post.17`, until the returned function is called. */
export function follow(topic: string): () => void {
  const times = topics.get(topic) ?? 0;
  topics.set(topic, times + 1);
  if (times === 0) tell({ type: 'subscribe', topic });
  return () => {
    const left = (topics.get(topic) ?? 1) - 1;
    if (left > 0) topics.set(topic, left);
    else if (topics.delete(topic)) tell({ type: 'unsubscribe', topic });
  };
}

/** Asks who of some people is there, and to be told when that changes, until the returned function is called. */
export function watch(accounts: readonly string[]): () => void {
  for (const account of accounts) watched.set(account, (watched.get(account) ?? 0) + 1);
  if (accounts.length > 0) tell({ type: 'watch', accounts });
  return () => {
    const unwanted = accounts.filter((account) => {
      const left = (watched.get(account) ?? 1) - 1;
      if (left > 0) watched.set(account, left);
      else watched.delete(account);
      return left <= 0;
    });
    if (unwanted.length > 0) tell({ type: 'unwatch', accounts: unwanted });
  };
}

function open(): void {
  if (socket || listeners.size === 0 || document.visibilityState !== 'visible' || !navigator.onLine) return;
  window.clearTimeout(timer);
  const line = new WebSocket(address());
  socket = line;
  line.onopen = () => {
    failures = 0;
    for (const topic of topics.keys()) tell({ type: 'subscribe', topic });
    if (watched.size > 0) tell({ type: 'watch', accounts: [...watched.keys()] });
    // The answer shows that the server listens.
    tell({ type: 'ping' });
    if (broken) for (const listener of listeners) listener.missed?.();
    broken = false;
  };
  line.onmessage = ({ data }) => {
    const message = read(data);
    if (message?.type === 'pong') join(line);
    else if (message?.type === 'resync') for (const listener of [...listeners]) listener.missed?.();
    else if (message) for (const listener of [...listeners]) listener.heard(message);
  };
  line.onclose = () => {
    if (socket !== line) return;
    socket = null;
    joined = false;
    broken = true;
    failures += 1;
    timer = window.setTimeout(open, waitAfter(failures, Math.random()));
  };
}

function join(line: WebSocket): void {
  if (socket !== line || joined) return;
  joined = true;
  for (const listener of [...listeners]) listener.joined?.();
}

function close(): void {
  window.clearTimeout(timer);
  const line = socket;
  socket = null;
  joined = false;
  if (!line) return;
  broken = true;
  line.close();
}

function tell(message: object): void {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
}

function read(data: unknown): StreamMessage | null {
  try {
    const message: unknown = JSON.parse(String(data));
    return message !== null && typeof message === 'object' && 'type' in message
      ? (message as StreamMessage)
      : null;
  } catch {
    return null;
  }
}

function address(): string {
  const own = new URL('/api/tintype/v1/stream', location.href);
  own.protocol = own.protocol === 'https:' ? 'wss:' : 'ws:';
  return own.href;
}

/** How long to wait after so many failures, in milliseconds, so that not all come back at once. */
export function waitAfter(failed: number, chance: number): number {
  const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failed, 10));
  return longest * (0.5 + chance / 2);
}

if (typeof document !== 'undefined') {
  let hidden = 0;
  document.addEventListener('visibilitychange', () => {
    window.clearTimeout(hidden);
    if (document.visibilityState === 'visible') open();
    else hidden = window.setTimeout(close, HIDDEN_FOR);
  });
  window.addEventListener('online', () => {
    failures = 0;
    open();
  });
  window.addEventListener('pagehide', close);
}
