import type { Chat } from '@tintype/client';
import { useRef, useState } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { type MessageKey, translator } from '../i18n/translator';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icons';
import { sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';
import { chats } from './api';
import { type Floating, float } from './floating';
import type { ShelfActions } from './useShelf';

export interface ChatMenuProps {
  chat: Chat;
  shelf: Pick<ShelfActions, 'know' | 'gone'>;
  onLeave: () => void;
}

/** Opens what can be done about a chat beside the button that was pressed. */
export function openChatMenu(trigger: HTMLElement, props: ChatMenuProps): void {
  float(trigger, (floating) => <ChatMenu {...props} {...floating} />);
}

/** How long notifications may stay away, in seconds; 0 for good. */
const MUTES = { hour: 3_600, night: 8 * 3_600, week: 7 * 24 * 3_600, always: 0 };

type Mute = keyof typeof MUTES;

function ChatMenu({ trigger, host, leave, chat, shelf, onLeave }: ChatMenuProps & Floating) {
  const t = translator();
  const anchor = useRef(trigger);
  const [step, setStep] = useState<'menu' | 'mute' | 'hide'>('menu');
  const chosen = useRef(false);

  const tell = async (work: () => Promise<unknown>, said: MessageKey) => {
    leave();
    try {
      await work();
      toast(t(said));
    } catch (refusal) {
      sayRefusal(t, refusal);
    }
  };
  const mute = (how: Mute) =>
    tell(async () => shelf.know(await chats.mute(chat.id, MUTES[how])), 'chat.mutedNow');
  const choose = (key: string) => {
    chosen.current = true;
    if (key === 'mute' || key === 'hide') return setStep(key);
    if (key === 'unmute') {
      return void tell(async () => shelf.know(await chats.unmute(chat.id)), 'chat.unmutedNow');
    }
    leave();
    location.assign(`/messages/${chat.id}/details`);
  };

  if (step === 'mute') {
    return (
      <Dialog
        title={t('chat.mute')}
        closeLabel={t('action.close')}
        isOpen
        onClose={leave}
        container={host}
        flush
      >
        <div className="mutes">
          <p className="quiet">{t('chat.mute.text')}</p>
          {(Object.keys(MUTES) as Mute[]).map((how) => (
            <Button key={how} wide large onPress={() => void mute(how)}>
              {t(`chat.mute.${how}`)}
            </Button>
          ))}
        </div>
      </Dialog>
    );
  }
  if (step === 'hide') {
    return (
      <Dialog
        role="alertdialog"
        title={t('chat.hide.title')}
        closeLabel={t('action.close')}
        isOpen
        onClose={leave}
        container={host}
        actions={
          <>
            <Button onPress={leave} autoFocus>
              {t('action.cancel')}
            </Button>
            <Button
              look="danger"
              onPress={() =>
                void tell(async () => {
                  await chats.hide(chat.id);
                  shelf.gone(chat.id);
                  onLeave();
                }, 'chat.hidden')
              }
            >
              {t('chat.hide')}
            </Button>
          </>
        }
      >
        <p className="quiet">{t('chat.hide.text')}</p>
      </Dialog>
    );
  }
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => {
        if (!open) queueMicrotask(() => chosen.current || leave());
      }}
      placement="bottom end"
      className="menu"
      UNSTABLE_portalContainer={host}
    >
      <Menu aria-label={t('chat.menu')} autoFocus="first" onAction={(key) => choose(String(key))}>
        {entriesFor(chat).map(({ id, icon, label, danger }) => (
          <MenuItem key={id} id={id} className={`menu__item ${danger ? 'menu__item--danger' : ''}`}>
            <Icon name={icon} size={20} />
            {t(label)}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}

interface Entry {
  id: string;
  icon: IconName;
  label: MessageKey;
  danger?: boolean;
}

function entriesFor({ muted, standing }: Chat): Entry[] {
  const details: Entry = { id: 'details', icon: 'info', label: 'chat.details' };
  if (standing !== 'member') return [details];
  return [
    muted
      ? { id: 'unmute', icon: 'bell', label: 'chat.unmute' }
      : { id: 'mute', icon: 'bell-off', label: 'chat.mute' },
    details,
    { id: 'hide', icon: 'trash', label: 'chat.hide', danger: true },
  ];
}
