import type {
  Loudness,
  NotificationFrom,
  NotificationPolicy,
  NotificationSettings as Settings,
} from '@tintype/client';
import { useId, useState } from 'react';
import { useWords, Words } from '../forms/Words';
import type { Locale } from '../i18n/locale';
import { api } from '../ui/api';
import { sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';
import { NotificationExceptions } from './NotificationExceptions';

const KINDS = [
  'like',
  'comment',
  'reply',
  'mention',
  'follow',
  'follow_request',
  'accepted',
  'post',
  'message_request',
] as const;
const FROM: readonly NotificationFrom[] = ['everyone', 'followed', 'nobody'];
const STRANGERS = ['for_not_following', 'for_not_followers', 'for_new_accounts'] as const;
const TREATMENTS: readonly Loudness[] = ['accept', 'filter', 'drop'];

interface NotificationSettingsProps {
  locale: Locale;
  settings: Settings;
  policy: NotificationPolicy;
}

/** What the viewer is told, of whom, and what is kept apart. */
export default function NotificationSettings(props: NotificationSettingsProps) {
  return (
    <Words locale={props.locale}>
      <Body {...props} />
    </Words>
  );
}

function Body({ settings: first, policy: firstPolicy }: NotificationSettingsProps) {
  const t = useWords();
  const [settings, setSettings] = useState(first);
  const [policy, setPolicy] = useState(firstPolicy);

  /** Shows the choice at once; a refusal brings back what was. */
  async function save<T>(send: () => Promise<T>, keep: (answer: T) => void, back: () => void): Promise<void> {
    try {
      keep(await send());
      toast(t('form.saved'));
    } catch (problem) {
      back();
      sayRefusal(t, problem);
    }
  }

  const choose = (kind: string, from: NotificationFrom) => {
    setSettings({
      ...settings,
      kinds: settings.kinds.map((choice) => (choice.kind === kind ? { kind, from } : choice)),
    });
    void save(
      () => api.social.changeNotificationSettings({ [kind]: from }),
      setSettings,
      () => setSettings(settings),
    );
  };
  const treat = (strangers: (typeof STRANGERS)[number], how: Loudness) => {
    setPolicy({ ...policy, [strangers]: how });
    void save(
      () => api.social.changeNotificationPolicy({ [strangers]: how }),
      setPolicy,
      () => setPolicy(policy),
    );
  };

  return (
    <>
      <p className="quiet settings__explain">{t('notificationSettings.lead')}</p>
      <div className="panel">
        {KINDS.map((kind) => (
          <Choice
            key={kind}
            label={t(`notificationSettings.${kind}`)}
            value={settings.kinds.find((choice) => choice.kind === kind)?.from ?? 'everyone'}
            options={FROM}
            name={(from) => t(`notificationSettings.from.${from}`)}
            onChange={(from) => choose(kind, from)}
          />
        ))}
      </div>
      <h2 className="settings__sub">{t('notificationSettings.strangers')}</h2>
      <p className="quiet settings__explain">{t('notificationSettings.strangersHint')}</p>
      <div className="panel">
        {STRANGERS.map((strangers) => (
          <Choice
            key={strangers}
            label={t(`notificationSettings.${strangers}`)}
            value={policy[strangers]}
            options={TREATMENTS}
            name={(how) => t(`notificationSettings.${how}`)}
            onChange={(how) => treat(strangers, how)}
          />
        ))}
      </div>
      <h2 className="settings__sub">{t('exceptions.title')}</h2>
      <p className="quiet settings__explain">{t('exceptions.lead')}</p>
      <NotificationExceptions first={settings.people} />
    </>
  );
}

interface ChoiceProps<V extends string> {
  label: string;
  value: V;
  options: readonly V[];
  name: (value: V) => string;
  onChange: (value: V) => void;
}

function Choice<V extends string>({ label, value, options, name, onChange }: ChoiceProps<V>) {
  const id = useId();
  return (
    <div className="switch">
      <label htmlFor={id} className="switch__label">
        {label}
      </label>
      <select
        id={id}
        className="field__input options__license"
        value={value}
        onChange={(event) => onChange(event.target.value as V)}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {name(option)}
          </option>
        ))}
      </select>
    </div>
  );
}
