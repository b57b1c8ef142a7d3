import { type KeyboardEvent, useId, useState } from 'react';
import { translator } from '../i18n/translator';
import { GROUPS } from './emoji';
import { isEmoji } from './words';

const ACROSS = 8;

/** All that can be chosen from, and a field for any other emoji. */
export function EmojiGrid({ onPick }: { onPick: (emoji: string) => void }) {
  const t = translator();
  const id = useId();
  const [typed, setTyped] = useState('');

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -ACROSS, ArrowDown: ACROSS }[event.key];
    const next = step === undefined || at < 0 ? undefined : all[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div className="emoji">
      <label className="visually-hidden" htmlFor={id}>
        {t('chat.emoji.any')}
      </label>
      <input
        id={id}
        className="emoji__any"
        value={typed}
        placeholder={t('chat.emoji.any')}
        onChange={(event) => {
          const [sign] = [...new Intl.Segmenter().segment(event.target.value.trim())];
          if (sign && isEmoji(sign.segment)) onPick(sign.segment);
          else setTyped('');
        }}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the buttons in it */}
      <div className="emoji__all" onKeyDown={move}>
        {GROUPS.map(({ name, signs }) => (
          <section key={name}>
            <h3 className="emoji__title">{t(`chat.emoji.${name}`)}</h3>
            <div className="emoji__grid">
              {signs.map((sign) => (
                <button key={sign} type="button" className="emoji__one" onClick={() => onPick(sign)}>
                  {sign}
                </button>
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}
