import { useWords } from '../forms/Words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';

export interface FieldRow {
  key: string;
  label: string;
  value: string;
}

interface FieldRowsProps {
  rows: readonly FieldRow[];
  limit: number;
  onChange: (rows: readonly FieldRow[]) => void;
}

const LONGEST = 255;

/** The small table below a bio: a label and a content in each row. */
export function FieldRows({ rows, limit, onChange }: FieldRowsProps) {
  const t = useWords();
  const write = (key: string, part: Partial<FieldRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <fieldset className="field-rows">
      <legend className="field__label">{t('profileForm.fields')}</legend>
      <p className="field__hint">{t('profileForm.fieldsHint', { limit })}</p>
      {rows.map((row, index) => (
        <div key={row.key} className="field-rows__row">
          <input
            className="field__input"
            aria-label={t('profileForm.fieldNamed', { part: t('profileForm.fieldName'), number: index + 1 })}
            placeholder={t('profileForm.fieldName')}
            maxLength={LONGEST}
            value={row.label}
            onChange={(event) => write(row.key, { label: event.target.value })}
          />
          <input
            className="field__input"
            aria-label={t('profileForm.fieldNamed', { part: t('profileForm.fieldValue'), number: index + 1 })}
            placeholder={t('profileForm.fieldValue')}
            maxLength={LONGEST}
            value={row.value}
            onChange={(event) => write(row.key, { value: event.target.value })}
          />
          <Button
            look="icon"
            aria-label={t('profileForm.removeField', { number: index + 1 })}
            onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            <Icon name="x" size={18} />
          </Button>
        </div>
      ))}
      {rows.length < limit && (
        <Button onPress={() => onChange([...rows, { key: `new-${Date.now()}`, label: '', value: '' }])}>
          <Icon name="plus" size={18} />
          {t('profileForm.addField')}
        </Button>
      )}
    </fieldset>
  );
}
