import type { ChatMessage } from '@tintype/client';
import { useEffect, useRef, useState } from 'react';
import { useFrame } from './frame';
import { noticeWords, personName, wordsOf } from './inbox';

const LONG_ENOUGH = 4_000;

/** What a screen reader is told of a message that has just come; earlier ones that are loaded say nothing. */
export function useAnnouncement(messages: readonly ChatMessage[]): string {
  const { t, self } = useFrame();
  const newest = messages.at(-1);
  const said = useRef(newest?.seq ?? 0);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (!newest || newest.seq <= said.current) return;
    const first = said.current === 0;
    said.current = newest.seq;
    if (first || newest.account?.id === self.id) return;
    setWords(
      newest.notice
        ? noticeWords(newest, self.id, t)
        : t('chat.preview.other', {
            name: newest.account ? personName(newest.account) : t('chat.somebodyGone'),
            words: wordsOf(newest, t),
          }),
    );
  }, [newest, self.id, t]);
  // What has been said once isn't found there again.
  useEffect(() => {
    const timer = words ? window.setTimeout(() => setWords(''), LONG_ENOUGH) : 0;
    return () => window.clearTimeout(timer);
  }, [words]);
  return words;
}
