import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../forms/Words';
import { complete, completionAt } from './completion';
import { LIMITS, length } from './composition';
import { findWords } from './findWords';
import { SuggestionList } from './SuggestionList';
import { useSuggestions } from './useSuggestions';

const WARN_FROM = 200;

/** What is said below the pictures, with hashtags and people completed while typing. */
export function CaptionField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const t = useWords();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const nextCaret = useRef<number>(undefined);
  const completion = completionAt(value, caret);
  const query = completion && `${completion.kind === 'tag' ? '#' : '@'}${completion.prefix}`;

  const { items, active, pick, close, onKeyDown } = useSuggestions(query, findWords, (suggestion) => {
    if (!completion) return;
    const done = complete(value, completion, suggestion.key);
    nextCaret.current = done.caret;
    onChange(done.text);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after each text
  useLayoutEffect(() => {
    const text = area.current;
    if (!text) return;
    text.style.height = 'auto';
    text.style.height = `${text.scrollHeight + 2}px`;
    if (nextCaret.current !== undefined) {
      text.setSelectionRange(nextCaret.current, nextCaret.current);
      setCaret(nextCaret.current);
      nextCaret.current = undefined;
    }
  }, [value]);

  const left = LIMITS.caption - length(value);
  return (
    <div className="caption">
      <label className="visually-hidden" htmlFor={id}>
        {t('caption.label')}
      </label>
      <textarea
        ref={area}
        id={id}
        className="caption__text"
        rows={3}
        value={value}
        placeholder={t('caption.placeholder')}
        aria-describedby={`${id}-left`}
        aria-invalid={left < 0}
        aria-autocomplete="list"
        aria-controls={items.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={items.length > 0 ? `${id}-list-${active}` : undefined}
        onChange={(event) => {
          onChange(event.target.value);
          setCaret(event.target.selectionStart);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <SuggestionList
        id={`${id}-list`}
        label={t('caption.suggestions')}
        items={items}
        active={active}
        onPick={pick}
      />
      <p id={`${id}-left`} className="caption__left" data-over={left < 0 || undefined} aria-live="polite">
        {left < 0
          ? t('caption.over', { count: -left })
          : left <= WARN_FROM
            ? t('caption.left', { count: left })
            : ''}
      </p>
    </div>
  );
}
