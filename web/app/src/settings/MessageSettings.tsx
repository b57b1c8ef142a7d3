import type { ChatSettings } from '@tintype/client';
import { useState } from 'react';
import { chats } from '../chat/api';
import { Switch } from '../forms/Switch';
import { useWords, Words } from '../forms/Words';
import type { Locale } from '../i18n/locale';
import { sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';

const CHOICES = ['receipts', 'presence', 'requests'] as const;

/** What others see of the viewer in chats, and who may write to them. */
export default function MessageSettings({ locale, settings }: { locale: Locale; settings: ChatSettings }) {
  return (
    <Words locale={locale}>
      <Body first={settings} />
    </Words>
  );
}

function Body({ first }: { first: ChatSettings }) {
  const t = useWords();
  const [settings, setSettings] = useState(first);

  /** Shows the choice at once; a refusal brings back what was. */
  async function change(choice: (typeof CHOICES)[number], on: boolean) {
    setSettings((now) => ({ ...now, [choice]: on }));
    try {
      setSettings(await chats.changeSettings({ [choice]: on }));
      toast(t('form.saved'));
    } catch (problem) {
      setSettings((now) => ({ ...now, [choice]: !on }));
      sayRefusal(t, problem);
    }
  }

  return (
    <div className="panel">
      {CHOICES.map((choice) => (
        <Switch
          key={choice}
          label={t(`messageSettings.${choice}`)}
          hint={t(`messageSettings.${choice}Hint`)}
          checked={settings[choice]}
          onChange={(on) => void change(choice, on)}
        />
      ))}
    </div>
  );
}
