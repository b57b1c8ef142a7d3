import { useRef, useState } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { type MessageKey, translator } from '../i18n/translator';
import { Button } from '../ui/Button';
import { copied } from '../ui/clipboard';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icons';
import { toast } from '../ui/toast';
import type { Said } from './model';
import type { ThreadActions } from './useThread';

export interface CommentMenuProps {
  comment: Said;
  /** The reader has written it. */
  own: boolean;
  /** The reader has written the post, and tends what is said about it. */
  tends: boolean;
  thread: Pick<ThreadActions, 'pin' | 'hide' | 'remove'>;
  onEdit: () => void;
}

/** Opens what can be done about a comment beside the button that was pressed. */
export function openCommentMenu(trigger: HTMLElement, props: CommentMenuProps): void {
  const host = document.createElement('div');
  (trigger.closest('dialog') ?? document.body).append(host);
  const root = createRoot(host);
  const leave = () => {
    root.unmount();
    host.remove();
    trigger.setAttribute('aria-expanded', 'false');
    if (trigger.isConnected && document.activeElement === document.body) trigger.focus();
  };
  trigger.setAttribute('aria-expanded', 'true');
  root.render(<CommentMenu {...props} trigger={trigger} host={host} onDone={leave} />);
}

interface Opened extends CommentMenuProps {
  trigger: HTMLElement;
  host: HTMLElement;
  onDone: () => void;
}

function CommentMenu({ trigger, host, onDone, ...props }: Opened) {
  const { comment, thread } = props;
  const t = translator();
  const anchor = useRef(trigger);
  const [deleting, setDeleting] = useState(false);
  const chosen = useRef(false);

  const choose = (key: string) => {
    chosen.current = true;
    if (key === 'delete') return setDeleting(true);
    onDone();
    switch (key) {
      case 'edit':
        return props.onEdit();
      case 'pin':
        return void thread.pin(comment);
      case 'hide':
        return void thread.hide(comment);
      case 'copy':
        return void copyLink(comment);
    }
  };

  if (deleting) {
    return (
      <Dialog
        role="alertdialog"
        title={t('comments.delete.title')}
        closeLabel={t('action.close')}
        isOpen
        onClose={onDone}
        container={host}
        actions={
          <>
            <Button onPress={onDone} autoFocus>
              {t('action.cancel')}
            </Button>
            <Button
              look="danger"
              onPress={() => {
                onDone();
                void thread.remove(comment);
              }}
            >
              {t('post.delete')}
            </Button>
          </>
        }
      >
        <p className="quiet">{t(comment.replies > 0 ? 'comments.delete.replies' : 'comments.delete.text')}</p>
      </Dialog>
    );
  }
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => {
        if (!open) queueMicrotask(() => chosen.current || onDone());
      }}
      placement="bottom start"
      className="menu"
      UNSTABLE_portalContainer={host}
    >
      <Menu
        aria-label={t('comments.menu', { name: comment.author.username })}
        autoFocus="first"
        onAction={(key) => choose(String(key))}
      >
        {entriesFor(props).map((entry) => (
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
    </Popover>
  );
}

interface Entry {
  id: string;
  icon: IconName;
  label: MessageKey;
  danger?: boolean;
}

function entriesFor({ comment, own, tends }: CommentMenuProps): Entry[] {
  const entries: (Entry | false)[] = [
    own && { id: 'edit', icon: 'pencil', label: 'post.edit' },
    tends &&
      comment.parent === null &&
      (comment.pinned
        ? { id: 'pin', icon: 'pin-off', label: 'comments.unpin' }
        : { id: 'pin', icon: 'pin', label: 'comments.pin' }),
    tends &&
      !own &&
      (comment.hidden
        ? { id: 'hide', icon: 'eye', label: 'comments.show' }
        : { id: 'hide', icon: 'eye-off', label: 'comments.hide' }),
    { id: 'copy', icon: 'link', label: 'action.copyLink' },
    (own || tends) && { id: 'delete', icon: 'trash', label: 'post.delete', danger: true },
  ];
  return entries.filter((entry) => entry !== false);
}

async function copyLink({ id, author }: Said): Promise<void> {
  const link = new URL(`/@${author.username}/${id}`, location.href).href;
  // Without the permission the person can still copy it from the message.
  if (await copied(link)) toast(translator()('toast.linkCopied'));
  else toast(link, { duration: 12_000 });
}
