import type { Chat, ChatMessage } from '@tintype/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey } from '../compose/surroundings';
import { sayRefusal } from '../ui/refusals';
import { chats } from './api';
import { ChatComposer, type ComposerMode } from './ChatComposer';
import { useFrame } from './frame';
import { personName, withNewest, wordsOf } from './inbox';
import { MessageList } from './MessageList';
import { readUpTo } from './model';
import { RequestBar } from './RequestBar';
import { SearchPanel } from './SearchPanel';
import { TalkHeader } from './TalkHeader';
import { useOutbox } from './useOutbox';
import type { PresenceOf } from './usePresence';
import type { ShelfActions } from './useShelf';
import { useTalk } from './useTalk';

interface TalkPaneProps {
  chat: Chat;
  shelf: ShelfActions;
  /** The newest messages, where they came with the page. */
  first: readonly ChatMessage[] | undefined;
  /** The place of a message to point at. */
  pointed: number | undefined;
  typing: readonly string[];
  presenceOf: PresenceOf;
  now: number;
  onLeave: () => void;
}

/** One chat: who it is with, what was said, and the place to say something. */
export function TalkPane(props: TalkPaneProps) {
  const { chat, shelf, typing, presenceOf, now, onLeave } = props;
  const { t, self } = useFrame();
  const talk = useTalk(chat, self.id, props.first);
  const outbox = useOutbox(chat.id, talk.arrived);
  const [mode, setMode] = useState<ComposerMode>({ kind: 'new' });
  const [searching, setSearching] = useState(false);
  const [pointed, setPointed] = useState(
    props.pointed === undefined ? null : { seq: props.pointed, times: 0 },
  );
  const read = useReading(chat, shelf);

  // The list says what is newest here without asking for it.
  const newest = talk.talk.apart ? undefined : talk.talk.messages.at(-1);
  const { change, renew } = shelf;
  const listed = shelf.shelf.listed.includes(chat.id);
  useEffect(() => {
    if (newest) change(chat.id, (before) => withNewest(before, newest, self.id));
  }, [newest, chat.id, self.id, change]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with its first message a chat comes into the list
  useEffect(() => {
    if (newest && !listed) void renew(chat.id);
  }, [newest?.id]);

  const { goTo } = talk;
  const point = useCallback(
    async (seq: number) => {
      if (await goTo(seq)) setPointed((before) => ({ seq, times: (before?.times ?? 0) + 1 }));
    },
    [goTo],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address says is looked for once
  useEffect(() => {
    if (props.pointed !== undefined) void point(props.pointed);
  }, []);

  const reply = (message: ChatMessage) => {
    const name = message.account ? personName(message.account) : t('chat.somebodyGone');
    setMode({ kind: 'reply', answered: { id: message.id, name, words: wordsOf(message, t) } });
  };

  async function answer(accepted: boolean) {
    try {
      if (accepted) shelf.know(await chats.accept(chat.id));
      else {
        await chats.decline(chat.id);
        shelf.gone(chat.id);
        onLeave();
      }
    } catch (refusal) {
      sayRefusal(t, refusal);
    }
  }

  return (
    <section className="talk" aria-label={t('chat.conversation')}>
      <TalkHeader
        chat={chat}
        shelf={shelf}
        typing={typing}
        presenceOf={presenceOf}
        now={now}
        searching={searching}
        onSearch={() => setSearching((before) => !before)}
        onLeave={onLeave}
      />
      {searching && (
        <SearchPanel chat={chat.id} onPick={(seq) => void point(seq)} onClose={() => setSearching(false)} />
      )}
      <MessageList
        chat={chat}
        talk={talk}
        pending={outbox.pending}
        pointed={pointed}
        typing={typing}
        now={now}
        onRead={read}
        onReply={chat.writable && chat.standing === 'member' ? reply : undefined}
        onEdit={(message) => setMode({ kind: 'edit', message })}
        onPoint={(seq) => void point(seq)}
        onRetry={outbox.retry}
        onDrop={outbox.drop}
      />
      {chat.standing === 'member' ? (
        <ChatComposer
          chat={chat}
          mode={mode}
          onMode={setMode}
          onSend={(text, files) => {
            outbox.add({
              key: newKey(),
              chat: chat.id,
              text,
              files,
              ...(mode.kind === 'reply' && { answered: mode.answered }),
              at: Date.now(),
              problem: '',
            });
            setMode({ kind: 'new' });
            if (talk.talk.apart) void talk.goToEnd();
          }}
          onEdit={(message, text) => {
            setMode({ kind: 'new' });
            void talk.edit(message, text);
          }}
          lastOwn={() =>
            talk.talk.messages.findLast(
              (message) =>
                message.account?.id === self.id &&
                message.state === 'shown' &&
                !message.notice &&
                message.text,
            )
          }
        />
      ) : (
        <RequestBar chat={chat} onAnswer={answer} />
      )}
    </section>
  );
}

/** Says up to where the reader has read, once for several messages. */
function useReading(chat: Chat, shelf: ShelfActions): (seq: number) => void {
  const said = useRef(chat.read_seq);
  const timer = useRef(0);
  const { id } = chat;
  const { change } = shelf;
  return useCallback(
    (seq: number) => {
      if (seq <= said.current) return;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => {
        said.current = seq;
        change(id, (before) => readUpTo(before, seq));
        document.dispatchEvent(new CustomEvent('tintype:chat-read', { detail: { chat: id, seq } }));
        chats.read(id, seq).catch(() => {
          // It is said again with the next message that is read.
          said.current = 0;
        });
      }, READ_AFTER);
    },
    [id, change],
  );
}

/** How long messages have to be in sight. */
const READ_AFTER = 250;
