import { useRef, useState } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { type MessageKey, translator } from '../i18n/translator';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icons';
import { sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';

/** Opens the menu of a post beside the button that was pressed; gone again once it has been answered. */
export function openPostMenu(trigger: HTMLElement): void {
  const host = document.createElement('div');
  // Inside an open dialog everything outside of it is out of reach.
  (trigger.closest('dialog') ?? document.body).append(host);
  const root = createRoot(host);
  const leave = () => {
    root.unmount();
    host.remove();
    trigger.setAttribute('aria-expanded', 'false');
  };
  trigger.setAttribute('aria-expanded', 'true');
  root.render(<PostMenu trigger={trigger} host={host} onDone={leave} />);
}

interface PostMenuProps {
  trigger: HTMLElement;
  host: HTMLElement;
  onDone: () => void;
}

type Step = 'menu' | 'delete' | 'nothing';

function PostMenu({ trigger, host, onDone }: PostMenuProps) {
  const t = translator();
  const anchor = useRef(trigger);
  const [step, setStep] = useState<Step>('menu');
  const id = trigger.dataset.postMenu ?? '';
  const address = trigger.dataset.address ?? '';
  const pinned = trigger.dataset.pinned !== undefined;

  const run = async (action: () => Promise<unknown>, said: MessageKey, gone: boolean) => {
    try {
      await action();
      toast(t(said));
      if (gone) removePost(id, address);
      else trigger.toggleAttribute('data-pinned', !pinned);
    } catch (refusal) {
      sayRefusal(t, refusal);
    }
    onDone();
  };

  const choose = (key: string) => {
    switch (key) {
      case 'open':
        return location.assign(address);
      case 'copy':
        setStep('nothing');
        return void copyLink(address, t('toast.linkCopied')).finally(onDone);
      case 'collect':
        setStep('nothing');
        onDone();
        return void import('../reactions/collectionDialog').then((module) => module.openCollectionDialog(id));
      case 'mute':
        setStep('nothing');
        return void muteThread(id, trigger).finally(onDone);
      case 'edit':
        return location.assign(`${address}/edit`);
      case 'pin':
        setStep('nothing');
        return void run(() => api.pinStatus(id, !pinned), pinned ? 'post.unpinned' : 'post.pinnedNow', false);
      case 'archive':
        setStep('nothing');
        return void run(() => api.archivePost(id), 'post.archived', true);
      case 'delete':
        return setStep('delete');
    }
  };

  if (step === 'delete') {
    return (
      <Dialog
        role="alertdialog"
        title={t('post.delete.title')}
        closeLabel={t('action.close')}
        isOpen
        onClose={onDone}
        container={host}
        actions={
          <>
            <Button onPress={onDone} autoFocus>
              {t('action.cancel')}
            </Button>
            <Button look="danger" onPress={() => void run(() => api.deleteStatus(id), 'post.deleted', true)}>
              {t('post.delete')}
            </Button>
          </>
        }
      >
        <p className="quiet">{t('post.delete.text')}</p>
      </Dialog>
    );
  }
  return (
    <Popover
      triggerRef={anchor}
      isOpen={step === 'menu'}
      onOpenChange={(open) => {
        if (!open && step === 'menu')
          queueMicrotask(() => setStep((now) => (now === 'menu' ? 'nothing' : now)));
      }}
      placement="bottom end"
      className="menu"
      UNSTABLE_portalContainer={host}
    >
      <Menu aria-label={t('post.menu')} autoFocus="first" onAction={(key) => choose(String(key))}>
        {entriesFor(trigger, pinned).map((entry) => (
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

function entriesFor({ dataset }: HTMLElement, pinned: boolean): Entry[] {
  const open: Entry[] = [
    { id: 'open', icon: 'images', label: 'post.open' },
    { id: 'copy', icon: 'link', label: 'action.copyLink' },
  ];
  if (dataset.member === undefined) return open;
  const everyone: Entry[] = [
    { id: 'collect', icon: 'bookmark-plus', label: 'saved.toCollection' },
    ...open,
    dataset.muted === undefined
      ? { id: 'mute', icon: 'bell-off', label: 'post.muteThread' }
      : { id: 'mute', icon: 'bell', label: 'post.unmuteThread' },
  ];
  if (dataset.own === undefined) return everyone;
  return [
    { id: 'edit', icon: 'pencil', label: 'post.edit' },
    pinned
      ? { id: 'pin', icon: 'pin-off', label: 'post.unpin' }
      : { id: 'pin', icon: 'pin', label: 'post.pin' },
    { id: 'archive', icon: 'archive', label: 'post.archive' },
    ...everyone,
    { id: 'delete', icon: 'trash', label: 'post.delete', danger: true },
  ];
}

async function muteThread(id: string, trigger: HTMLElement): Promise<void> {
  const t = translator();
  const muted = trigger.dataset.muted === undefined;
  try {
    await api.social.muteThread(id, muted);
    trigger.toggleAttribute('data-muted', muted);
    toast(t(muted ? 'post.threadMuted' : 'post.threadUnmuted'));
  } catch (refusal) {
    sayRefusal(t, refusal);
  }
}

async function copyLink(address: string, said: string): Promise<void> {
  const link = new URL(address, location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    toast(said);
  } catch {
    // Without the permission the person can still copy it from here.
    toast(link, { duration: 12_000 });
  }
}

/** Takes the post out of every list on the page; on its own page there is nothing left to show. */
function removePost(id: string, address: string): void {
  const shown =
    document.querySelector('dialog[open] [data-post]') ?? document.querySelector(`.view[data-post="${id}"]`);
  if (shown?.closest('dialog')) history.back();
  else if (shown) location.assign(address.split('/').slice(0, 2).join('/'));
  for (const element of document.querySelectorAll(`[data-list] [data-post="${id}"], [data-tile="${id}"]`)) {
    element.remove();
  }
}
