import type { ChatMessage } from '@tintype/client';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useFrame } from './frame';
import type { Pending } from './outbox';
import type { Parcel } from './parcel';
import { outboxOf } from './sending';

const NOTHING: readonly Pending[] = [];

/** What is on its way to one chat. */
export function useOutbox(chat: string, onSent: (message: ChatMessage) => void) {
  const { self } = useFrame();
  const outbox = useMemo(() => outboxOf(self.username), [self.username]);
  const all = useSyncExternalStore(outbox.subscribe, outbox.snapshot, () => NOTHING);
  const latest = useRef(onSent);
  useEffect(() => {
    latest.current = onSent;
  });
  useEffect(() => outbox.onSent((to, message) => to === chat && latest.current(message)), [outbox, chat]);
  return {
    pending: useMemo(() => all.filter((parcel) => parcel.chat === chat), [all, chat]),
    add: (parcel: Parcel) => outbox.add(parcel),
    retry: (key: string) => outbox.retry(key),
    drop: (key: string) => outbox.drop(key),
  };
}
