import type { Chat } from '@tintype/client';
import { MenuTrigger } from 'react-aria-components';
import { useLocale, useWords } from '../../forms/Words';
import type { Locale } from '../../i18n/locale';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choices';
import { Icon } from '../../ui/Icon';
import { chats } from '../api';
import type { ChangeChat } from './useChat';

const HOUR = 3600;
/** For how long, in seconds; 0 has no end. */
const TIMES = { hour: HOUR, evening: 8 * HOUR, day: 24 * HOUR, always: 0 } as const;
type Time = keyof typeof TIMES;

/** Keeps a chat's notifications away for a while, or lets them in again. */
export function MuteButton({ chat, change }: { chat: Chat; change: ChangeChat }) {
  const t = useWords();
  const locale = useLocale();
  if (chat.muted) {
    return (
      <>
        <Button onPress={() => void change(() => chats.unmute(chat.id), t('details.unmuted'))}>
          <Icon name="bell" size={18} />
          {t('details.unmute')}
        </Button>
        {chat.muted_until && (
          <p className="quiet details__muted">
            {t('details.mutedUntil', { time: until(locale, chat.muted_until) })}
          </p>
        )}
      </>
    );
  }
  return (
    <MenuTrigger>
      <Button>
        <Icon name="bell-off" size={18} />
        {t('details.mute')}
      </Button>
      <Choices<Time>
        label={t('details.mute')}
        placement="bottom start"
        choices={(Object.keys(TIMES) as Time[]).map((id) => ({
          id,
          icon: 'bell-off',
          label: t(`details.mute.${id}`),
        }))}
        onChoose={(time) => void change(() => chats.mute(chat.id, TIMES[time]), t('details.muted'))}
      />
    </MenuTrigger>
  );
}

/** When a mute ends, in the words of a language. */
function until(locale: Locale, moment: string): string {
  const end = new Date(moment);
  const today = end.toDateString() === new Date().toDateString();
  const form: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  if (!today) form.weekday = 'short';
  return new Intl.DateTimeFormat(locale, form).format(end);
}
