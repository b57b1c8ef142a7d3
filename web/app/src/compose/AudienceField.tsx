import { useId } from 'react';
import { useWords } from '../forms/Words';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icons';
import { AUDIENCES, type Audience } from './composition';

const ICONS: Record<Audience, IconName> = {
  public: 'globe',
  unlisted: 'link',
  followers: 'lock',
  close_friends: 'star',
};

interface AudienceFieldProps {
  value: Audience;
  /** How many people are on the list of close friends; unknown while it isn't loaded. */
  closeFriends: number | undefined;
  onChange: (audience: Audience) => void;
}

/** Who may see the post. */
export function AudienceField({ value, closeFriends, onChange }: AudienceFieldProps) {
  const t = useWords();
  const name = useId();
  const hint = (audience: Audience) =>
    audience === 'close_friends' && closeFriends === undefined
      ? t('audience.close_friends.plainHint')
      : t(`audience.${audience}.hint`, { count: closeFriends ?? 0 });
  return (
    <fieldset className="audience">
      <legend className="section-label">{t('audience.label')}</legend>
      {AUDIENCES.map((audience) => (
        <label key={audience} className="audience__choice" data-audience={audience}>
          <input type="radio" name={name} checked={audience === value} onChange={() => onChange(audience)} />
          <span className="audience__icon">
            <Icon name={ICONS[audience]} size={18} />
          </span>
          <span className="audience__words">
            <strong>{t(`audience.${audience}`)}</strong>
            <span className="quiet">{hint(audience)}</span>
          </span>
        </label>
      ))}
      {value === 'close_friends' && (
        <a
          className="link audience__edit"
          href="/settings/privacy#close-friends"
          target="_blank"
          rel="noopener"
        >
          {t('audience.close_friends.edit')}
        </a>
      )}
    </fieldset>
  );
}
