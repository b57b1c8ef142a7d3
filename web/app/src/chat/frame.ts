import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Locale } from '../i18n/locale';
import { type Translator, translator } from '../i18n/translator';

/** Who reads and writes. */
export interface Self {
  id: string;
  username: string;
  display_name: string;
  avatar_static: string;
}

export interface Frame {
  locale: Locale;
  self: Self;
}

/** What all of a chat page needs to know. */
export const FrameContext = createContext<Frame | null>(null);

export function useFrame(): Frame & { t: Translator } {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('chat components stand inside of a FrameContext');
  return { ...frame, t: translator(frame.locale) };
}

/** The reader's time zone; the server, which doesn't know it, speaks of UTC. */
export function useZone(): string {
  return useSyncExternalStore(
    unchanging,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
}

/** Whether the browser says that it has a connection. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('online', changed);
      window.addEventListener('offline', changed);
      return () => {
        window.removeEventListener('online', changed);
        window.removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
    () => true,
  );
}

function unchanging(): () => void {
  return () => {};
}
