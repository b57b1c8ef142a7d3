import { useRef } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { translator } from '../i18n/translator';
import { EmojiGrid } from './EmojiGrid';
import { type Floating, float } from './floating';

/** Opens all emoji beside the button that was pressed; it stays open, as one seldom comes alone. */
export function openEmojiPicker(trigger: HTMLElement, onPick: (emoji: string) => void): void {
  float(trigger, (floating) => <EmojiPicker {...floating} onPick={onPick} />);
}

function EmojiPicker({ trigger, host, leave, onPick }: Floating & { onPick: (emoji: string) => void }) {
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
      UNSTABLE_portalContainer={host}
    >
      <Dialog aria-label={t('chat.emoji')}>
        <EmojiGrid onPick={onPick} />
      </Dialog>
    </Popover>
  );
}
