import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { lastHere, type Talk } from './model';

interface ScrollOptions {
  talk: Talk;
  /** How many messages are on their way. */
  pending: number;
  self: string;
  pointed: { seq: number; times: number } | null;
  /** The beginning of what is here comes into sight. */
  onTop: () => unknown;
  /** Its end does, where it is not the newest. */
  onBottom: () => unknown;
  onRead: (seq: number) => void;
}

/** So close to the foot counts as there. */
const AT_FOOT = 48;
/** From here on there is a way back. */
const AWAY = 320;
/** More is loaded this far ahead. */
const AHEAD = 900;

interface Anchor {
  element: Element;
  top: number;
  /** How far the area was scrolled at that time. */
  scrolled: number;
}

/**
 * Keeps what is read in its place. The scroll area counts from its foot (`column-reverse`), so that it begins there
 * before any script runs: whoever is at the foot stays there, and for whoever is not, what they look at stays where
 * it is, whether something comes above or below it.
 */
export function useScroll({ talk, pending, self, pointed, onTop, onBottom, onRead }: ScrollOptions) {
  const ref = useRef<HTMLDivElement>(null);
  const anchor = useRef<Anchor | null>(null);
  const following = useRef(true);
  const [away, setAway] = useState(false);
  const [seen, setSeen] = useState(() => lastHere(talk));
  const { messages, apart, lastSeq } = talk;

  const look = useCallback(() => {
    const area = ref.current;
    if (!area) return;
    const fromFoot = -area.scrollTop;
    following.current = fromFoot <= AT_FOOT && !apart;
    setAway(fromFoot > AWAY);
    anchor.current = following.current ? null : anchorIn(area);
    if (area.scrollHeight - area.clientHeight - fromFoot < AHEAD) onTop();
    if (apart && fromFoot < AHEAD) onBottom();
    const last = messages.at(-1);
    if (following.current && last && document.visibilityState === 'visible') {
      setSeen(last.seq);
      onRead(last.seq);
    }
  }, [apart, messages, onTop, onBottom, onRead]);

  const hold = useCallback(() => {
    const area = ref.current;
    if (!area) return;
    const held = anchor.current;
    // Somebody may have scrolled just now without this having heard of it.
    if (following.current && -area.scrollTop <= AT_FOOT) area.scrollTop = 0;
    else if (held?.element.isConnected) {
      area.scrollTop += movedBy(area, held);
      anchor.current = { ...held, scrolled: area.scrollTop };
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: after whatever changes what is here
  useLayoutEffect(() => {
    hold();
    look();
  }, [messages, pending, hold, look]);

  // Dots of somebody who writes, reactions, a picture, the keyboard of a phone: all of it changes the height.
  useEffect(() => {
    const area = ref.current;
    const all = area?.firstElementChild;
    if (!area || !all) return;
    const watching = new ResizeObserver(hold);
    watching.observe(area);
    watching.observe(all);
    return () => watching.disconnect();
  }, [hold]);

  // What one says oneself is always seen.
  const wrote = useRef(pending);
  useLayoutEffect(() => {
    if (pending > wrote.current && ref.current) {
      ref.current.scrollTop = 0;
      following.current = true;
    }
    wrote.current = pending;
  }, [pending]);

  useLayoutEffect(() => {
    if (!pointed) return;
    const shown = ref.current?.querySelector(`[data-seq="${pointed.seq}"]`);
    following.current = false;
    shown?.scrollIntoView({ block: 'center' });
  }, [pointed]);

  // Whoever comes back to the window sees what has come meanwhile.
  useEffect(() => {
    document.addEventListener('visibilitychange', look);
    window.addEventListener('resize', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('resize', look);
    };
  }, [look]);

  const fresh = messages.filter(({ seq, account }) => seq > seen && account?.id !== self).length;
  return {
    ref,
    away,
    /** How many messages have come below since the reader was at the foot. */
    unseen: apart ? Math.max(0, lastSeq - Math.max(seen, lastHere(talk))) : fresh,
    onScroll: look,
    toEnd: () => {
      following.current = true;
      anchor.current = null;
      if (ref.current) ref.current.scrollTop = 0;
    },
  };
}

/** The first message in sight. */
function anchorIn(area: HTMLElement): Anchor | null {
  for (const element of area.querySelectorAll('[data-row]')) {
    const top = topIn(area, element);
    if (top + element.clientHeight > 0) return { element, top, scrolled: area.scrollTop };
  }
  return null;
}

/**
 * How far something has moved by what came or went above or below it. What the reader has scrolled since doesn't
 * count; that the area ends earlier now, and so can't be scrolled as far any more, does.
 */
function movedBy(area: HTMLElement, { element, top, scrolled }: Anchor): number {
  const farthest = area.clientHeight - area.scrollHeight;
  return topIn(area, element) - top + area.scrollTop - Math.max(scrolled, farthest);
}

function topIn(area: HTMLElement, element: Element): number {
  return element.getBoundingClientRect().top - area.getBoundingClientRect().top;
}
