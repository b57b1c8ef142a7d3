import { dataOf } from '@tintype/client';
import { useEffect, useRef, useState } from 'react';
import { api } from '../ui/api';
import type { Audience } from './composition';
import type { Darkroom } from './darkroom';

/**
 * What the page around a composition does: takes up what was left behind, takes pasted pictures, and saves
 * when the page goes away.
 *
 * @returns how many close friends there are, once somebody writes for them
 */
export function useComposerPage(
  darkroom: Darkroom,
  onFiles: (files: readonly File[]) => void,
  audience: Audience,
): number | undefined {
  const latest = useRef(onFiles);
  latest.current = onFiles;

  useEffect(() => {
    void darkroom.open();
    const save = () => darkroom.saveNow();
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    window.addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    document.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
      document.removeEventListener('paste', paste);
    };
  }, [darkroom]);

  const [closeFriends, setCloseFriends] = useState<number>();
  const wanted = audience === 'close_friends' && closeFriends === undefined;
  useEffect(() => {
    if (!wanted) return;
    dataOf(api.calls.GET('/api/tintype/v1/close-friends', { params: { query: { limit: 80 } } })).then(
      (friends) => setCloseFriends(friends.length),
      () => {},
    );
  }, [wanted]);
  return closeFriends;
}
