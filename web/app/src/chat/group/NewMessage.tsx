import { useRef, useState } from 'react';
import { newKey } from '../../compose/surroundings';
import '../../i18n/chat';
import { translator } from '../../i18n/translator';
import '../../styles/groups.css';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { sayRefusal } from '../../ui/refusals';
import { chats } from '../api';
import { chatAddress, openChatWith } from '../open';
import { TargetPicker } from './TargetPicker';
import type { Target } from './targets';

/** As many as a group holds, without oneself. */
export const MOST_OTHERS = 249;
export const LONGEST_NAME = 100;

/** Begins a chat: with one person, or a group with a name. Lives in browsers only. */
export default function NewMessage() {
  const t = translator();
  const [chosen, setChosen] = useState<readonly Target[]>([]);
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  // Names the group to be made, so that trying again never makes a second one.
  const key = useRef(newKey());
  const people = chosen.flatMap(({ account }) => account ?? []);
  const [only] = people;
  const grouping = people.length > 1;

  const begin = async () => {
    if (busy || !only) return;
    setBusy(true);
    try {
      if (grouping)
        location.assign(chatAddress((await chats.createGroup(people, name.trim(), key.current)).id));
      else await openChatWith(only);
    } catch (refusal) {
      setBusy(false);
      sayRefusal(t, refusal);
    }
  };

  return (
    <form
      className="new-message"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <TargetPicker
        chosen={chosen}
        onChange={setChosen}
        most={MOST_OTHERS}
        offers={({ account }) => account !== undefined}
      />
      <div className="new-message__foot">
        {grouping && (
          <Field
            label={t('newMessage.name')}
            placeholder={t('newMessage.nameHint')}
            value={name}
            onChange={setName}
            maxLength={LONGEST_NAME}
            autoComplete="off"
          />
        )}
        <Button type="submit" look="primary" large wide isDisabled={busy || !only}>
          {t(grouping ? 'newMessage.makeGroup' : 'newMessage.chat')}
        </Button>
      </div>
    </form>
  );
}
