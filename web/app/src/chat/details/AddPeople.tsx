import type { Chat } from '@tintype/client';
import { useState } from 'react';
import { useWords } from '../../forms/Words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { chats } from '../api';
import { TargetPicker } from '../group/TargetPicker';
import type { Target } from '../group/targets';
import type { ChangeChat } from './useChat';

const GROUP = 250;

/** Brings people into a group, which everybody in it may. */
export function AddPeople({ chat, change }: { chat: Chat; change: ChangeChat }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <Icon name="user-plus" size={18} />
        {t('group.add')}
      </Button>
      {open && <Adding chat={chat} change={change} onClose={() => setOpen(false)} />}
    </>
  );
}

function Adding({ chat, change, onClose }: { chat: Chat; change: ChangeChat; onClose: () => void }) {
  const t = useWords();
  const [chosen, setChosen] = useState<readonly Target[]>([]);
  const [busy, setBusy] = useState(false);
  const present = new Set(chat.members.map(({ account }) => account.id));
  const people = chosen.flatMap(({ account }) => account ?? []);

  const add = async () => {
    setBusy(true);
    const said = t('group.added', { count: people.length, name: chosen[0]?.title ?? '' });
    if (await change(() => chats.addMembers(chat.id, people), said)) onClose();
    else setBusy(false);
  };
  return (
    <Dialog title={t('group.add')} closeLabel={t('action.close')} isOpen onClose={onClose} flush>
      <form
        className="new-message"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TargetPicker
          chosen={chosen}
          onChange={setChosen}
          most={Math.max(1, GROUP - chat.members_count)}
          offers={({ account }) => account !== undefined && !present.has(account)}
        />
        <div className="new-message__foot">
          <Button type="submit" look="primary" large wide isDisabled={busy || people.length === 0}>
            {t('group.addChosen', { count: people.length })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
