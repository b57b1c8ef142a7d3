import { type MessageKey, translator } from '../i18n/translator';
import { api } from '../ui/api';
import { asked } from '../ui/ask';
import { type Choice, openMenu } from '../ui/Choices';
import { copyLink } from '../ui/clipboard';
import { sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';

type Doing =
  | 'open'
  | 'copy'
  | 'collect'
  | 'mute'
  | 'edit'
  | 'commenters'
  | 'pin'
  | 'unpin'
  | 'archive'
  | 'delete';

/** Opens the menu of a post beside the button that was pressed. */
export function openPostMenu(trigger: HTMLElement): void {
  const { postMenu: id = '', address = '' } = trigger.dataset;
  const choose = (doing: Doing) => {
    switch (doing) {
      case 'open':
        return location.assign(address);
      case 'copy':
        return void copyLink(address);
      case 'collect':
        return void import('../reactions/collectionDialog').then((module) => module.openCollectionDialog(id));
      case 'mute':
        return void muteThread(id, trigger);
      case 'edit':
        return location.assign(`${address}/edit`);
      case 'commenters':
        return void import('../comments/commentersDialog').then((module) => module.openCommentersDialog(id));
      case 'pin':
      case 'unpin':
        return void pin(id, trigger, doing === 'pin');
      case 'archive':
        return void takeAway(id, address, () => api.archivePost(id), 'post.archived');
      case 'delete':
        return void remove(id, address);
    }
  };
  const label = translator()('post.menu');
  openMenu(trigger, { label, choices: choicesFor(trigger), onChoose: choose });
}

function choicesFor({ dataset }: HTMLElement): Choice<Doing>[] {
  const t = translator();
  const open: Choice<Doing>[] = [
    { id: 'open', icon: 'images', label: t('post.open') },
    { id: 'copy', icon: 'link', label: t('action.copyLink') },
  ];
  if (dataset.member === undefined) return open;
  const everyone: Choice<Doing>[] = [
    { id: 'collect', icon: 'bookmark-plus', label: t('saved.toCollection') },
    ...open,
    dataset.muted === undefined
      ? { id: 'mute', icon: 'bell-off', label: t('post.muteThread') }
      : { id: 'mute', icon: 'bell', label: t('post.unmuteThread') },
  ];
  if (dataset.own === undefined) return everyone;
  return [
    { id: 'edit', icon: 'pencil', label: t('post.edit') },
    { id: 'commenters', icon: 'message-circle', label: t('commenters.title') },
    dataset.pinned === undefined
      ? { id: 'pin', icon: 'pin', label: t('post.pin') }
      : { id: 'unpin', icon: 'pin-off', label: t('post.unpin') },
    { id: 'archive', icon: 'archive', label: t('post.archive') },
    ...everyone,
    { id: 'delete', icon: 'trash', label: t('post.delete'), danger: true },
  ];
}

async function pin(id: string, trigger: HTMLElement, pinned: boolean): Promise<void> {
  const t = translator();
  try {
    await api.pinStatus(id, pinned);
    trigger.toggleAttribute('data-pinned', pinned);
    toast(t(pinned ? 'post.pinnedNow' : 'post.unpinned'));
  } catch (refusal) {
    sayRefusal(t, refusal);
  }
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

async function remove(id: string, address: string): Promise<void> {
  const t = translator();
  const question = { title: t('post.delete.title'), text: t('post.delete.text'), yes: t('post.delete') };
  if (await asked(question)) await takeAway(id, address, () => api.deleteStatus(id), 'post.deleted');
}

async function takeAway(
  id: string,
  address: string,
  send: () => Promise<unknown>,
  said: MessageKey,
): Promise<void> {
  const t = translator();
  try {
    await send();
    toast(t(said));
    removePost(id, address);
  } catch (refusal) {
    sayRefusal(t, refusal);
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
