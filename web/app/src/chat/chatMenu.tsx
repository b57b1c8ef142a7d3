import type { Chat } from '@tintype/client';
import { type MessageKey, translator } from '../i18n/translator';
import { asked } from '../ui/ask';
import { Button } from '../ui/Button';
import { type Choice, openMenu } from '../ui/Choices';
import { Dialog } from '../ui/Dialog';
import { sayRefusal } from '../ui/refusals';
import { show } from '../ui/show';
import { toast } from '../ui/toast';
import { chats } from './api';
import { MUTE_TIMES, MUTES, type Mute } from './mutes';
import type { ShelfActions } from './useShelf';

export interface ChatMenuProps {
  chat: Chat;
  shelf: Pick<ShelfActions, 'know' | 'gone'>;
  onLeave: () => void;
}

type Doing = 'mute' | 'unmute' | 'details' | 'hide';

/** Opens what can be done about a chat beside the button that was pressed. */
export function openChatMenu(trigger: HTMLElement, props: ChatMenuProps): void {
  const { chat, shelf } = props;
  const choose = (doing: Doing) => {
    switch (doing) {
      case 'mute':
        return show((leave) => <Muting {...props} onClose={leave} />);
      case 'unmute':
        return void tell(async () => shelf.know(await chats.unmute(chat.id)), 'chat.unmutedNow');
      case 'details':
        return location.assign(`/messages/${chat.id}/details`);
      case 'hide':
        return void hide(props);
    }
  };
  openMenu(trigger, { label: translator()('chat.menu'), choices: choicesFor(chat), onChoose: choose });
}

function choicesFor({ muted, standing }: Chat): Choice<Doing>[] {
  const t = translator();
  const details: Choice<Doing> = { id: 'details', icon: 'info', label: t('chat.details') };
  if (standing !== 'member') return [details];
  return [
    muted
      ? { id: 'unmute', icon: 'bell', label: t('chat.unmute') }
      : { id: 'mute', icon: 'bell-off', label: t('chat.mute') },
    details,
    { id: 'hide', icon: 'trash', label: t('chat.hide'), danger: true },
  ];
}

async function tell(work: () => Promise<unknown>, said: MessageKey): Promise<void> {
  const t = translator();
  try {
    await work();
    toast(t(said));
  } catch (refusal) {
    sayRefusal(t, refusal);
  }
}

async function hide({ chat, shelf, onLeave }: ChatMenuProps): Promise<void> {
  const t = translator();
  const question = { title: t('chat.hide.title'), text: t('chat.hide.text'), yes: t('chat.hide') };
  if (!(await asked(question))) return;
  await tell(async () => {
    await chats.hide(chat.id);
    shelf.gone(chat.id);
    onLeave();
  }, 'chat.hidden');
}

function Muting({ chat, shelf, onClose }: ChatMenuProps & { onClose: () => void }) {
  const t = translator();
  const mute = (how: Mute) => {
    onClose();
    void tell(async () => shelf.know(await chats.mute(chat.id, MUTES[how])), 'chat.mutedNow');
  };
  return (
    <Dialog title={t('chat.mute')} closeLabel={t('action.close')} isOpen onClose={onClose} flush>
      <div className="mutes">
        <p className="quiet">{t('chat.mute.text')}</p>
        {MUTE_TIMES.map((how) => (
          <Button key={how} wide large onPress={() => mute(how)}>
            {t(`chat.mute.${how}`)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
