import type { ChatMessage } from '@tintype/client';
import { useRef, useState } from 'react';
import { Dialog as AriaDialog, Menu, MenuItem, Popover } from 'react-aria-components';
import { type MessageKey, translator } from '../i18n/translator';
import { asked } from '../ui/ask';
import { copied } from '../ui/clipboard';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icons';
import { showBeside } from '../ui/show';
import { toast } from '../ui/toast';
import { EmojiGrid } from './EmojiGrid';
import { QUICK } from './emoji';

export interface MessageMenuProps {
  message: ChatMessage;
  own: boolean;
  /** The reader may react to it. */
  reactive: boolean;
  /** Only the emoji are wanted. */
  reactOnly: boolean;
  /** With what the reader has reacted. */
  mine: string | null;
  onReact: (emoji: string | null) => void;
  onReply: (() => void) | undefined;
  onEdit: () => void;
  onUnsend: () => void;
}

/** Opens what can be done about a message beside it, or beside the button that was pressed. */
export function openMessageMenu(trigger: HTMLElement, props: MessageMenuProps): void {
  showBeside(trigger, (leave) => <MessageMenu {...props} trigger={trigger} leave={leave} />);
}

interface Opened extends MessageMenuProps {
  trigger: HTMLElement;
  leave: () => void;
}

function MessageMenu({ trigger, leave, ...props }: Opened) {
  const { message, own, reactive, reactOnly, mine } = props;
  const t = translator();
  const anchor = useRef(trigger);
  const [step, setStep] = useState<'menu' | 'emoji'>('menu');
  const chosen = useRef(false);
  const react = (emoji: string) => {
    leave();
    props.onReact(emoji === mine ? null : emoji);
  };
  const choose = (key: string) => {
    chosen.current = true;
    leave();
    if (key === 'unsend') void unsend(props.onUnsend);
    else if (key === 'reply') props.onReply?.();
    else if (key === 'edit') props.onEdit();
    else void copy(message.text);
  };

  const entries = entriesFor(props);
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => {
        if (!open) queueMicrotask(() => chosen.current || leave());
      }}
      placement={own ? 'bottom end' : 'bottom start'}
      className={`menu ${step === 'emoji' ? 'emoji-menu' : 'message-menu'}`}
    >
      <AriaDialog aria-label={t(reactOnly ? 'chat.react' : 'chat.messageMenu', { name: '' })}>
        {reactive && step === 'menu' && (
          <div className="quick" role="group" aria-label={t('chat.react')}>
            {QUICK.map((emoji) => (
              <button
                key={emoji}
                type="button"
                className="quick__one"
                aria-pressed={emoji === mine}
                onClick={() => react(emoji)}
              >
                {emoji}
              </button>
            ))}
            <button
              type="button"
              className="quick__one quick__more"
              aria-label={t('chat.moreEmoji')}
              onClick={() => setStep('emoji')}
            >
              <Icon name="plus" size={20} />
            </button>
          </div>
        )}
        {step === 'emoji' && <EmojiGrid onPick={react} />}
        {step === 'menu' && !reactOnly && entries.length > 0 && (
          <Menu aria-label={t('nav.more')} onAction={(key) => choose(String(key))}>
            {entries.map((entry) => (
              <MenuItem
                key={entry.id}
                id={entry.id}
                className={`menu__item ${entry.danger ? 'menu__item--danger' : ''}`}
              >
                <Icon name={entry.icon} size={20} />
                {t(entry.label)}
              </MenuItem>
            ))}
          </Menu>
        )}
      </AriaDialog>
    </Popover>
  );
}

interface Entry {
  id: string;
  icon: IconName;
  label: MessageKey;
  danger?: boolean;
}

function entriesFor({ message, own, onReply }: MessageMenuProps): Entry[] {
  const entries: (Entry | false | undefined)[] = [
    onReply && { id: 'reply', icon: 'corner-down-right', label: 'chat.reply' },
    message.text !== '' && { id: 'copy', icon: 'copy', label: 'chat.copy' },
    own && message.text !== '' && { id: 'edit', icon: 'pencil', label: 'post.edit' },
    own && { id: 'unsend', icon: 'trash', label: 'chat.unsend', danger: true },
  ];
  return entries.filter((entry) => entry !== false && entry !== undefined);
}

async function unsend(onUnsend: () => void): Promise<void> {
  const t = translator();
  const question = { title: t('chat.unsend.title'), text: t('chat.unsend.text'), yes: t('chat.unsend') };
  if (await asked(question)) onUnsend();
}

async function copy(text: string): Promise<void> {
  const done = await copied(text);
  toast(translator()(done ? 'chat.copied' : 'toast.failed'));
}
