import { useEffect, useState } from 'react';
import type { Locale } from '../i18n/locale';
import { translator } from '../i18n/translator';
import { Icon } from '../ui/Icon';
import type { Said } from './model';
import { WordsArea } from './WordsArea';

interface ComposerProps {
  locale: Locale;
  /** The comment that the next one answers. */
  answered?: Said | null;
  onLeaveReply?: () => void;
  typed?: string | undefined;
  focused?: boolean | undefined;
  onSend: (text: string) => void;
}

/** Where a comment is written. */
export function Composer({ locale, answered, onLeaveReply, typed = '', focused, onSend }: ComposerProps) {
  const t = translator(locale);
  const [text, setText] = useState(typed);
  const name = answered?.author.username;
  useEffect(() => {
    if (name) setText((now) => `@${name} ${now.replace(/^@[\w.]+\s/, '')}`);
  }, [name]);

  const leave = () => {
    setText((now) => now.replace(/^@[\w.]+\s/, ''));
    onLeaveReply?.();
  };
  const send = () => {
    const words = text.trim();
    if (words === '') return;
    setText('');
    onSend(words);
  };
  return (
    <>
      {answered && (
        <p className="say__reply quiet">
          <span>{t('comments.replyingTo', { name: answered.author.username })}</span>
          <button type="button" aria-label={t('comments.stopReplying')} onClick={leave}>
            <Icon name="x" size={16} />
          </button>
        </p>
      )}
      <form
        className="say"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <WordsArea
          locale={locale}
          label={answered ? t('comments.reply.placeholder') : t('comments.placeholder')}
          value={text}
          onChange={setText}
          onEnter={send}
          {...(answered && { onEscape: leave })}
          focusFor={answered?.id ?? (focused ? 'post' : undefined)}
        />
        <button className="say__send" type="submit" disabled={text.trim() === ''}>
          {t('comments.send')}
        </button>
      </form>
    </>
  );
}
