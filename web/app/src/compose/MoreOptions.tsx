import { useId } from 'react';
import { Switch } from '../forms/Switch';
import { useWords } from '../forms/Words';
import { Icon } from '../ui/Icon';
import { type Composition, LICENSES } from './composition';

interface MoreOptionsProps {
  composition: Composition;
  onChange: (fields: Partial<Pick<Composition, 'commentsDisabled' | 'sensitive' | 'license'>>) => void;
}

/** What most posts leave as it is. */
export function MoreOptions({ composition, onChange }: MoreOptionsProps) {
  const t = useWords();
  const license = useId();
  return (
    <details className="options">
      <summary>
        {t('options.label')}
        <Icon name="chevron-down" size={18} />
      </summary>
      <div className="options__body">
        <Switch
          label={t('options.commentsOff')}
          hint={t('options.commentsOff.hint')}
          checked={composition.commentsDisabled}
          onChange={(commentsDisabled) => onChange({ commentsDisabled })}
        />
        <Switch
          label={t('options.sensitive')}
          hint={t('options.sensitive.hint')}
          checked={composition.sensitive}
          onChange={(sensitive) => onChange({ sensitive })}
        />
        <div className="switch">
          <label htmlFor={license} className="switch__label">
            {t('options.license')}
          </label>
          <select
            id={license}
            className="field__input options__license"
            value={composition.license}
            onChange={(event) => onChange({ license: event.target.value })}
          >
            {LICENSES.map(({ value, name }) => (
              <option key={value} value={value}>
                {name ?? t('license.none')}
              </option>
            ))}
          </select>
        </div>
      </div>
    </details>
  );
}
