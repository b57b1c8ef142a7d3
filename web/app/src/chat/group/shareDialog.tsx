import { useRef, useState } from 'react';
import { newKey } from '../../compose/surroundings';
import '../../i18n/chat';
import { translator } from '../../i18n/translator';
import '../../styles/groups.css';
import { Button } from '../../ui/Button';
import { copyLink } from '../../ui/clipboard';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { reasonOf } from '../../ui/refusals';
import { show } from '../../ui/show';
import { toast } from '../../ui/toast';
import { chats } from '../api';
import { chatAddress } from '../open';
import { Sharing } from './sharing';
import { TargetPicker } from './TargetPicker';
import type { Target } from './targets';

/** How many a post can be sent to at once. */
const MOST = 20;
const LONGEST_NOTE = 4000;

interface Shared {
  post: string;
  address: string;
  /** Not everybody may see it. */
  limited: boolean;
}

/** Asks to whom a post is to be sent. */
export function openShareDialog(shared: Shared): void {
  show((leave) => <ShareDialog {...shared} onClose={leave} />);
}

function ShareDialog({ post, address, limited, onClose }: Shared & { onClose: () => void }) {
  const t = translator();
  const [chosen, setChosen] = useState<readonly Target[]>([]);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const words = useRef('');
  words.current = note.trim();
  const [sharing] = useState(
    () =>
      new Sharing({
        open: async (account) => (await chats.open(account)).id,
        send: (chat, key) => chats.send(chat, { client_id: key, text: words.current, post_id: post }),
        newKey,
      }),
  );

  const send = async () => {
    if (busy || chosen.length === 0) return;
    setBusy(true);
    setProblem('');
    const unsent = await sharing.send(chosen);
    const sent = chosen.filter((target) => !unsent.some((one) => one.target.key === target.key));
    if (sent.length > 0) saySent(sent);
    const [first] = unsent;
    if (!first) return onClose();
    setBusy(false);
    setChosen(unsent.map(({ target }) => target));
    setProblem(
      t('share.unsent', {
        names: unsent.map(({ target }) => target.title).join(', '),
        reason: reasonOf(first.problem, t),
      }),
    );
  };

  const saySent = (sent: readonly Target[]) => {
    const [only] = sent;
    const chat = only && sent.length === 1 ? sharing.chatOf(only) : undefined;
    const text = t('share.sent', { count: sent.length, name: only?.title ?? '' });
    if (!chat) return toast(text);
    toast(text, { action: { label: t('share.open'), run: () => location.assign(chatAddress(chat)) } });
  };

  return (
    <Dialog title={t('share.title')} closeLabel={t('action.close')} isOpen onClose={onClose} flush>
      <form
        className="new-message"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TargetPicker chosen={chosen} onChange={setChosen} most={MOST} />
        <div className="new-message__foot">
          {problem && (
            <p className="notice notice--danger" role="alert">
              {problem}
            </p>
          )}
          {chosen.length > 0 ? (
            <>
              {limited && <p className="quiet share__limited">{t('share.limited')}</p>}
              <textarea
                className="field__input share__note"
                rows={2}
                maxLength={LONGEST_NOTE}
                aria-label={t('share.note')}
                placeholder={t('share.note')}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
              <Button type="submit" look="primary" large wide isDisabled={busy}>
                {t(busy ? 'share.sending' : 'share.send', { count: chosen.length })}
              </Button>
            </>
          ) : (
            <Button large wide onPress={() => void copyLink(address)}>
              <Icon name="link" size={18} />
              {t('action.copyLink')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
