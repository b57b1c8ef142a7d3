import type { Account } from '@tintype/client';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { IconName } from '../ui/icons';

export interface Suggestion {
  key: string;
  text: string;
  hint?: string;
  icon: IconName;
  account?: Account;
}

const WAIT = 180;

/**
 * Looks something up while somebody types, and moves through what was found with the arrow keys.
 *
 * @param query what to look up; undefined for nothing
 */
export function useSuggestions(
  query: string | undefined,
  find: (query: string, signal: AbortSignal) => Promise<Suggestion[]>,
  onPick: (suggestion: Suggestion) => void,
) {
  const [items, setItems] = useState<readonly Suggestion[]>([]);
  const [active, setActive] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another query is worth another look
  useEffect(() => {
    setActive(0);
    if (query === undefined) {
      setItems([]);
      return;
    }
    const aborted = new AbortController();
    const timer = setTimeout(() => {
      find(query, aborted.signal).then(
        (found) => !aborted.signal.aborted && setItems(found),
        () => setItems([]),
      );
    }, WAIT);
    return () => {
      clearTimeout(timer);
      aborted.abort();
    };
  }, [query]);

  const close = () => setItems([]);
  const pick = (suggestion: Suggestion) => {
    close();
    onPick(suggestion);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = items[active];
    if (!chosen || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % items.length);
    else if (event.key === 'ArrowUp') setActive((active + items.length - 1) % items.length);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(chosen);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };

  return { items, active, pick, close, onKeyDown };
}
