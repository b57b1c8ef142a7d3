import type { Chat } from '@tintype/client';
import { useWords, Words } from '../../forms/Words';
import '../../i18n/chat';
import type { Locale } from '../../i18n/locale';
import { api } from '../../ui/api';
import { asked } from '../../ui/ask';
import { Button, buttonClass } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { sayRefusal } from '../../ui/refusals';
import { chats } from '../api';
import { chatName, othersIn } from '../inbox';
import { AddPeople } from './AddPeople';
import { GroupHead } from './GroupHead';
import { InviteLink } from './InviteLink';
import { Members } from './Members';
import { MuteButton } from './MuteButton';
import { PersonHead } from './PersonHead';
import { useChat } from './useChat';

interface ChatDetailsProps {
  locale: Locale;
  chat: Chat;
  /** The account that looks at it. */
  reader: string;
}

/** Who is in a chat, what it is called, and what can be done about it. */
export default function ChatDetails(props: ChatDetailsProps) {
  return (
    <Words locale={props.locale}>
      <Body {...props} />
    </Words>
  );
}

function Body({ chat: initial, reader }: ChatDetailsProps) {
  const t = useWords();
  const { chat, change } = useChat(initial);
  const [other] = othersIn(chat, reader);
  const direct = chat.kind === 'direct';
  const inside = chat.standing === 'member';
  const name = chatName(chat, reader, t);

  /** Does what ends one's being in the chat, once that has been said twice. */
  async function end(question: { title: string; text: string; yes: string }, send: () => Promise<unknown>) {
    if (!(await asked(question))) return;
    try {
      await send();
      location.assign('/messages');
    } catch (refusal) {
      sayRefusal(t, refusal);
    }
  }

  const leave = () =>
    end({ title: t('group.leave.title', { name }), text: t('group.leave.text'), yes: t('group.leave') }, () =>
      chats.leave(chat.id),
    );
  const hide = () =>
    end({ title: t('chat.hide.title'), text: t('chat.hide.text'), yes: t('chat.hide') }, () =>
      chats.hide(chat.id),
    );
  const block = () =>
    end(
      { title: t('profile.block.title', { name }), text: t('profile.block.text'), yes: t('profile.block') },
      () => api.relate(other?.id ?? '', 'block'),
    );

  return (
    <div className="details">
      {direct ? (
        other && <PersonHead person={other} />
      ) : (
        <GroupHead chat={chat} reader={reader} change={change} />
      )}
      {inside && (
        <div className="details__actions">
          <MuteButton chat={chat} change={change} />
          {direct ? (
            other && (
              <a className={buttonClass({})} href={`/@${other.username}`}>
                <Icon name="circle-user" size={18} />
                {t('details.profile')}
              </a>
            )
          ) : (
            <AddPeople chat={chat} change={change} />
          )}
        </div>
      )}
      {!direct && inside && chat.admin && <InviteLink chat={chat} change={change} />}
      {!direct && <Members chat={chat} reader={reader} change={change} />}
      <ul className="details__end">
        {!direct && inside && (
          <li>
            <Button look="quiet" wide onPress={() => void leave()}>
              <Icon name="log-out" size={20} />
              {t('group.leave')}
            </Button>
          </li>
        )}
        {direct && (
          <li>
            <Button look="quiet" wide onPress={() => void block()}>
              <Icon name="ban" size={20} />
              {t('details.block', { name })}
            </Button>
          </li>
        )}
        <li>
          <Button look="quiet" wide onPress={() => void hide()}>
            <Icon name="trash" size={20} />
            {t('chat.hide')}
          </Button>
        </li>
      </ul>
    </div>
  );
}
