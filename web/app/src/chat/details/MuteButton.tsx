import type { Chat } from '@tintype/client';
import { MenuTrigger } from 'react-aria-components';
import { useLocale, useWords } from '../../forms/Words';
import type { Locale } from '../../i18n/locale';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choices';
import { Icon } from '../../ui/Icon';
import { chats } from '../api';
import { useZone } from '../frame';
import { MUTE_TIMES, MUTES, type Mute } from '../mutes';
import type { ChangeChat } from './useChat';

/** Keeps a chat's notifications away for a while, or lets them in again. */
export function MuteButton({ chat, change }: { chat: Chat; change: ChangeChat }) {
  const t = useWords();
  const locale = useLocale();
  const zone = useZone();
  if (chat.muted) {
    return (
      <>
        <Button onPress={() => void change(() => chats.unmute(chat.id), t('chat.unmutedNow'))}>
          <Icon name="bell" size={18} />
          {t('chat.unmute')}
        </Button>
        {chat.muted_until && (
          <p className="quiet details__muted">
            {t('details.mutedUntil', { time: until(locale, chat.muted_until, zone) })}
          </p>
        )}
      </>
    );
  }
  return (
    <MenuTrigger>
      <Button>
        <Icon name="bell-off" size={18} />
        {t('chat.mute')}
      </Button>
      <Choices<Mute>
        label={t('chat.mute.text')}
        placement="bottom start"
        choices={MUTE_TIMES.map((id) => ({
          id,
          icon: id === 'always' ? 'bell-off' : 'clock',
          label: t(`chat.mute.${id}`),
        }))}
        onChoose={(time) => void change(() => chats.mute(chat.id, MUTES[time]), t('chat.mutedNow'))}
      />
    </MenuTrigger>
  );
}

/** When a mute ends, where the reader is. */
function until(locale: Locale, moment: string, zone: string): string {
  const day = (at: Date) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: zone }).format(at);
  const end = new Date(moment);
  const form: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', timeZone: zone };
  const other = { day: 'numeric', month: 'long' } as const;
  return new Intl.DateTimeFormat(locale, day(end) === day(new Date()) ? form : { ...form, ...other }).format(
    end,
  );
}
