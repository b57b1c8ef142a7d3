import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { complete, completionAt } from '../compose/completion';
import { findWords } from '../compose/findWords';
import { SuggestionList } from '../compose/SuggestionList';
import { useSuggestions } from '../compose/useSuggestions';
import type { Locale } from '../i18n/locale';
import { translator } from '../i18n/translator';

/** What the server takes at most. */
const LONGEST = 2200;

interface WordsAreaProps {
  locale: Locale;
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Enter sends; with Shift it is a new line. */
  onEnter: () => void;
  onEscape?: () => void;
  /** Takes the focus, the caret at the end, whenever this becomes something else. */
  focusFor?: string | undefined;
}

/** A text that grows with its lines, in which people and hashtags are completed while typing. */
export function WordsArea({ locale, label, value, onChange, onEnter, onEscape, focusFor }: WordsAreaProps) {
  const t = translator(locale);
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const nextCaret = useRef<number>(undefined);
  const [caret, setCaret] = useState(0);
  const completion = completionAt(value, caret);
  const query = completion && `${completion.kind === 'tag' ? '#' : '@'}${completion.prefix}`;
  const { items, active, pick, close, onKeyDown } = useSuggestions(query, findWords, (suggestion) => {
    if (!completion) return;
    const done = complete(value, completion, suggestion.key);
    nextCaret.current = done.caret;
    onChange(done.text);
  });

  useEffect(() => {
    const text = area.current;
    if (!focusFor || !text) return;
    text.focus();
    text.setSelectionRange(text.value.length, text.value.length);
  }, [focusFor]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after each text
  useLayoutEffect(() => {
    const text = area.current;
    if (!text) return;
    text.style.height = 'auto';
    text.style.height = `${text.scrollHeight}px`;
    if (nextCaret.current !== undefined) {
      text.setSelectionRange(nextCaret.current, nextCaret.current);
      setCaret(nextCaret.current);
      nextCaret.current = undefined;
    }
  }, [value]);

  return (
    <div className="say__area">
      <textarea
        ref={area}
        className="say__text"
        rows={1}
        maxLength={LONGEST}
        enterKeyHint="send"
        value={value}
        placeholder={label}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={items.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={items.length > 0 ? `${id}-list-${active}` : undefined}
        onChange={(event) => {
          onChange(event.target.value);
          setCaret(event.target.selectionStart);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={(event) => {
          onKeyDown(event);
          if (event.defaultPrevented || event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            onEnter();
          } else if (event.key === 'Escape' && onEscape) {
            event.preventDefault();
            event.stopPropagation();
            onEscape();
          }
        }}
        onBlur={close}
      />
      <SuggestionList
        id={`${id}-list`}
        label={t('comments.suggestions')}
        items={items}
        active={active}
        onPick={pick}
      />
    </div>
  );
}
