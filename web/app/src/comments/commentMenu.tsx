import { translator } from '../i18n/translator';
import { asked } from '../ui/ask';
import { type Choice, openMenu } from '../ui/Choices';
import { copyLink } from '../ui/clipboard';
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

type Doing = 'edit' | 'pin' | 'hide' | 'copy' | 'delete';

/** Opens what can be done about a comment beside the button that was pressed. */
export function openCommentMenu(trigger: HTMLElement, props: CommentMenuProps): void {
  const { comment, thread, onEdit } = props;
  const choose = (doing: Doing) => {
    switch (doing) {
      case 'edit':
        return onEdit();
      case 'pin':
        return void thread.pin(comment);
      case 'hide':
        return void thread.hide(comment);
      case 'copy':
        return void copyLink(`/@${comment.author.username}/${comment.id}`);
      case 'delete':
        return void remove(props);
    }
  };
  const label = translator()('comments.menu', { name: comment.author.username });
  openMenu(trigger, { label, choices: choicesFor(props), onChoose: choose, placement: 'bottom start' });
}

function choicesFor({ comment, own, tends }: CommentMenuProps): Choice<Doing>[] {
  const t = translator();
  const choices: (Choice<Doing> | false)[] = [
    own && { id: 'edit', icon: 'pencil', label: t('post.edit') },
    tends &&
      comment.parent === null &&
      (comment.pinned
        ? { id: 'pin', icon: 'pin-off', label: t('comments.unpin') }
        : { id: 'pin', icon: 'pin', label: t('comments.pin') }),
    tends &&
      !own &&
      (comment.hidden
        ? { id: 'hide', icon: 'eye', label: t('comments.show') }
        : { id: 'hide', icon: 'eye-off', label: t('comments.hide') }),
    { id: 'copy', icon: 'link', label: t('action.copyLink') },
    (own || tends) && { id: 'delete', icon: 'trash', label: t('post.delete'), danger: true },
  ];
  return choices.filter((choice) => choice !== false);
}

async function remove({ comment, thread }: CommentMenuProps): Promise<void> {
  const t = translator();
  const question = {
    title: t('comments.delete.title'),
    text: t(comment.replies > 0 ? 'comments.delete.replies' : 'comments.delete.text'),
    yes: t('post.delete'),
  };
  if (await asked(question)) void thread.remove(comment);
}
