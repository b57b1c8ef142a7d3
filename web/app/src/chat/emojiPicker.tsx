import { useRef } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { translator } from '../i18n/translator';
import { showBeside } from '../ui/show';
import { EmojiGrid } from './EmojiGrid';

/** Opens all emoji beside the button that was pressed; it stays open, as one seldom comes alone. */
export function openEmojiPicker(trigger: HTMLElement, onPick: (emoji: string) => void): void {
  showBeside(trigger, (leave) => <EmojiPicker trigger={trigger} leave={leave} onPick={onPick} />);
}

interface EmojiPickerProps {
  trigger: HTMLElement;
  leave: () => void;
  onPick: (emoji: string) => void;
}

function EmojiPicker({ trigger, leave, onPick }: EmojiPickerProps) {
  const t = translator();
  const anchor = useRef(trigger);
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => {
        if (!open) leave();
      }}
      placement="top end"
      className="menu emoji-menu"
    >
      <Dialog aria-label={t('chat.emoji')}>
        <EmojiGrid onPick={onPick} />
      </Dialog>
    </Popover>
  );
}
