import { useState } from 'react';
import type { Locale } from '../i18n/locale';
import { translator } from '../i18n/translator';
import { sayRefusal } from '../ui/refusals';
import { WordsArea } from './WordsArea';

interface EditBoxProps {
  locale: Locale;
  text: string;
  onSave: (text: string) => Promise<void>;
  onCancel: () => void;
}

/** A comment while its writer changes it. */
export function EditBox({ locale, text, onSave, onCancel }: EditBoxProps) {
  const t = translator(locale);
  const [value, setValue] = useState(text);
  const [saving, setSaving] = useState(false);
  const save = async () => {
    if (value.trim() === '' || saving) return;
    setSaving(true);
    try {
      await onSave(value.trim());
    } catch (refusal) {
      setSaving(false);
      sayRefusal(t, refusal);
    }
  };
  return (
    <div className="said__edit">
      <WordsArea
        locale={locale}
        label={t('comments.edit.label')}
        value={value}
        onChange={setValue}
        onEnter={() => void save()}
        onEscape={onCancel}
        focusFor="editing"
      />
      <div className="said__meta">
        <button type="button" className="said__act" onClick={onCancel}>
          {t('action.cancel')}
        </button>
        <button
          type="button"
          className="said__act said__act--main"
          disabled={saving || value.trim() === ''}
          onClick={() => void save()}
        >
          {t('action.save')}
        </button>
      </div>
    </div>
  );
}
