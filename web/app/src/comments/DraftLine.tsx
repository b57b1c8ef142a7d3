import { useEffect, useRef } from 'react';
import type { Locale } from '../i18n/locale';
import { translator } from '../i18n/translator';
import { Avatar } from '../ui/Avatar';
import type { Draft } from './model';
import type { Reader } from './Thread';

interface DraftLineProps {
  draft: Draft;
  reader: Reader | null;
  locale: Locale;
  thread: { retry: (draft: Draft) => Promise<void>; drop: (key: string) => void };
}

/** A comment that is on its way, or could not be sent: then it stays until it is sent again or thrown away. */
export function DraftLine({ draft, reader, locale, thread }: DraftLineProps) {
  const t = translator(locale);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  if (!reader) return null;
  return (
    <li
      ref={row}
      className={`said__row ${draft.problem ? '' : 'said__row--sending'}`}
      aria-busy={!draft.problem}
    >
      <Avatar account={reader} size={34} />
      <div className="said__words">
        <div className="said__text">
          <strong className="said__name">{reader.username}</strong> {draft.text}
        </div>
        {draft.problem ? (
          <div className="said__problem" role="alert">
            <span>{t('comments.notSent', { reason: draft.problem })}</span>
            <button type="button" onClick={() => void thread.retry(draft)}>
              {t('action.retry')}
            </button>
            <button type="button" onClick={() => thread.drop(draft.key)}>
              {t('comments.discard')}
            </button>
          </div>
        ) : (
          <div className="said__meta quiet">{t('comments.sending')}</div>
        )}
      </div>
    </li>
  );
}
