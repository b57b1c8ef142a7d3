import type { Commenters, CommentSettings as Settings } from '@tintype/client';
import { useId, useState } from 'react';
import { useWords } from '../forms/Words';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';

const COMMENTERS: readonly Commenters[] = ['everyone', 'followers', 'followed', 'nobody'];
const LONGEST_WORD = 60;

/** Who may comment on the viewer's posts, and which words are hidden. */
export function CommentSettings({ first }: { first: Settings }) {
  const t = useWords();
  const select = useId();
  const [settings, setSettings] = useState(first);
  const [word, setWord] = useState('');

  /** Shows the choice at once; a refusal brings back what was. */
  async function change(to: Partial<Settings>): Promise<void> {
    const before = settings;
    setSettings({ ...before, ...to });
    try {
      setSettings(await api.social.changeCommentSettings(to));
      toast(t('form.saved'));
    } catch (problem) {
      setSettings(before);
      sayRefusal(t, problem);
    }
  }

  const add = () => {
    const added = word.trim();
    setWord('');
    if (added === '' || settings.hidden_words.includes(added)) return;
    void change({ hidden_words: [...settings.hidden_words, added] });
  };

  return (
    <>
      <div className="panel">
        <div className="switch">
          <label htmlFor={select} className="switch__label">
            {t('commentSettings.who')}
          </label>
          <select
            id={select}
            className="field__input options__license"
            value={settings.commenters}
            onChange={(event) => void change({ commenters: event.target.value as Commenters })}
          >
            {COMMENTERS.map((choice) => (
              <option key={choice} value={choice}>
                {t(`commentSettings.${choice}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <h3 className="settings__subsub">{t('commentSettings.words')}</h3>
      <p className="quiet settings__explain">{t('commentSettings.wordsHint')}</p>
      {settings.hidden_words.length > 0 && (
        <ul className="chips">
          {settings.hidden_words.map((hidden) => (
            <li key={hidden} className="chip">
              {hidden}
              <button
                type="button"
                aria-label={t('commentSettings.removeWord', { word: hidden })}
                onClick={() =>
                  void change({ hidden_words: settings.hidden_words.filter((other) => other !== hidden) })
                }
              >
                <Icon name="x" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="chips__add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field
          label={t('commentSettings.word')}
          value={word}
          onChange={setWord}
          maxLength={LONGEST_WORD}
          autoComplete="off"
        />
        <Button type="submit" isDisabled={word.trim() === ''}>
          {t('commentSettings.addWord')}
        </Button>
      </form>
    </>
  );
}
