import type { Chat, ChatMember } from '@tintype/client';
import { useId, useState } from 'react';
import { MenuTrigger } from 'react-aria-components';
import { useWords } from '../../forms/Words';
import { asked } from '../../ui/ask';
import { Button } from '../../ui/Button';
import { type Choice, Choices } from '../../ui/Choices';
import { Icon } from '../../ui/Icon';
import { sayRefusal } from '../../ui/refusals';
import { chats } from '../api';
import { Faces } from '../group/Faces';
import { openChatWith } from '../open';
import { inOrder } from './order';
import type { ChangeChat } from './useChat';

/** From how many on a group's members can be searched. */
const MANY = 12;

interface MembersProps {
  chat: Chat;
  reader: string;
  change: ChangeChat;
}

/** Who is in a group, with what its admins can do about each. */
export function Members({ chat, reader, change }: MembersProps) {
  const t = useWords();
  const search = useId();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLocaleLowerCase();
  const shown = inOrder(chat.members, reader).filter(
    ({ account }) =>
      account.username.toLocaleLowerCase().includes(wanted) ||
      account.display_name.toLocaleLowerCase().includes(wanted),
  );
  return (
    <section className="details__part" aria-labelledby="details-members">
      <h2 className="details__title" id="details-members">
        {t('group.people.title')}
      </h2>
      {chat.members.length > MANY && (
        <div className="field">
          <label className="visually-hidden" htmlFor={search}>
            {t('group.search')}
          </label>
          <input
            id={search}
            className="field__input"
            type="search"
            autoComplete="off"
            placeholder={t('group.search')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      )}
      <ul className="members">
        {shown.map((member) => (
          <MemberRow key={member.account.id} member={member} chat={chat} reader={reader} change={change} />
        ))}
        {shown.length === 0 && (
          <li className="quiet members__none">{t('picker.noMatch', { query: typed.trim() })}</li>
        )}
      </ul>
    </section>
  );
}

type Doing = 'write' | 'admin' | 'noAdmin' | 'remove';

function MemberRow({ member, chat, reader, change }: MembersProps & { member: ChatMember }) {
  const t = useWords();
  const { account, admin, pending } = member;
  const name = account.username;
  const own = account.id === reader;

  async function remove() {
    const question = {
      title: t('group.remove.title', { name }),
      text: t('group.remove.text'),
      yes: t('group.remove'),
    };
    if (!(await asked(question))) return;
    await change(() => chats.removeMember(chat.id, account.id), t('group.removed', { name }));
  }

  const choose = (doing: Doing) => {
    switch (doing) {
      case 'write':
        return void openChatWith(account.id).catch((refusal) => sayRefusal(t, refusal));
      case 'admin':
        return void change(() => chats.setAdmin(chat.id, account.id, true), t('group.adminMade', { name }));
      case 'noAdmin':
        return void change(() => chats.setAdmin(chat.id, account.id, false), t('group.adminEnded', { name }));
      case 'remove':
        return void remove();
    }
  };
  const choices: (Choice<Doing> | false)[] = [
    { id: 'write', icon: 'message-circle', label: t('group.write') },
    chat.admin && !pending && !admin && { id: 'admin', icon: 'shield', label: t('group.makeAdmin') },
    chat.admin && admin && { id: 'noAdmin', icon: 'shield', label: t('group.endAdmin') },
    chat.admin && { id: 'remove', icon: 'user-minus', label: t('group.remove'), danger: true },
  ];

  return (
    <li className="members__row">
      <a className="person" href={`/@${name}`}>
        <Faces faces={[account.avatar_static]} size={44} />
        <span className="person__names">
          <strong>{own ? t('group.you', { name }) : name}</strong>
          {account.display_name && account.display_name !== name && (
            <span className="quiet">{account.display_name}</span>
          )}
        </span>
      </a>
      {admin && <span className="members__mark">{t('group.admin')}</span>}
      {pending && <span className="members__mark members__mark--quiet">{t('group.pending')}</span>}
      {!own && (
        <MenuTrigger>
          <Button look="icon" aria-label={t('profile.menu', { name })}>
            <Icon name="ellipsis" size={22} />
          </Button>
          <Choices
            label={t('profile.menu', { name })}
            choices={choices.filter((choice) => choice !== false)}
            onChoose={choose}
          />
        </MenuTrigger>
      )}
    </li>
  );
}
