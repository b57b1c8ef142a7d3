import type { Chat, ChatMessage } from '@tintype/client';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { Icon } from '../ui/Icon';
import { Bubble } from './Bubble';
import { useFrame, useZone } from './frame';
import { noticeWords } from './inbox';
import { isAtStart } from './model';
import type { Pending } from './outbox';
import { PendingBubble } from './PendingBubble';
import { ReceiptLine } from './ReceiptLine';
import { type Row, rowsOf } from './rows';
import { TypingBubble } from './TypingBubble';
import { stampTime, wholeTime } from './times';
import { useAnnouncement } from './useAnnouncement';
import { useScroll } from './useScroll';
import type { TalkActions } from './useTalk';

interface MessageListProps {
  chat: Chat;
  talk: TalkActions;
  pending: readonly Pending[];
  /** The place of a message to show, each time that it is asked for. */
  pointed: { seq: number; times: number } | null;
  typing: readonly string[];
  now: number;
  /** Everything up to a place has been in sight. */
  onRead: (seq: number) => void;
  onReply: ((message: ChatMessage) => void) | undefined;
  onEdit: (message: ChatMessage) => void;
  onPoint: (seq: number) => void;
  onRetry: (key: string) => void;
  onDrop: (key: string) => void;
}

/** What has been said, the newest at the foot, and what is on its way. */
export function MessageList(props: MessageListProps) {
  const { chat, talk, pointed, typing, now } = props;
  const { t, self } = useFrame();
  const zone = useZone();
  const { messages, apart } = talk.talk;
  const [unreadFrom] = useState(() => firstUnread(chat, messages, self.id));
  const rows = useMemo(() => rowsOf(messages, unreadFrom, zone), [messages, unreadFrom, zone]);
  const newest = messages.at(-1);
  const sent = new Set(messages.map(({ client_id }) => client_id));
  const pending = apart ? [] : props.pending.filter(({ key }) => !sent.has(key));
  const scroll = useScroll({
    talk: talk.talk,
    pending: pending.length,
    self: self.id,
    pointed,
    onTop: () => talk.problem || talk.load('before'),
    onBottom: () => talk.problem || talk.load('after'),
    onRead: props.onRead,
  });
  const announcement = useAnnouncement(messages);
  const focused = useRovingFocus(newest?.id);

  return (
    <div className="talk__body">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between what is in it */}
      <div ref={scroll.ref} className="talk__scroll" onScroll={scroll.onScroll} onKeyDown={focused.onKeyDown}>
        <div className="talk__all">
          {!isAtStart(talk.talk) && messages.length > 0 && (
            <p className="talk__earlier">
              {talk.problem ? (
                <button type="button" className="button" onClick={() => talk.load('before')}>
                  {t('action.retry')}
                </button>
              ) : (
                <span className="talk__spinner" role="status" aria-label={t('chat.loading')} />
              )}
            </p>
          )}
          <NothingYet talk={talk} />
          <div role="log" aria-live="off" aria-label={t('chat.log')}>
            <ol className="said-list">
              {rows.map((row) =>
                row.kind === 'message' ? (
                  <Bubble
                    key={row.key}
                    row={row}
                    chat={chat}
                    talk={talk}
                    pointed={pointed?.seq === row.message.seq ? pointed.times : null}
                    tabIndex={focused.current === row.key ? 0 : -1}
                    onFocus={() => focused.set(row.key)}
                    onReply={props.onReply}
                    onEdit={props.onEdit}
                    onPoint={props.onPoint}
                  />
                ) : (
                  <Between key={row.key} row={row} now={now} />
                ),
              )}
              {pending.map((parcel) => (
                <PendingBubble
                  key={parcel.key}
                  parcel={parcel}
                  onRetry={() => props.onRetry(parcel.key)}
                  onDrop={() => props.onDrop(parcel.key)}
                />
              ))}
            </ol>
          </div>
          {!apart && pending.length === 0 && <ReceiptLine chat={chat} newest={newest} />}
          {!apart && typing.length > 0 && <TypingBubble chat={chat} typing={typing} />}
        </div>
      </div>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      {(scroll.away || apart) && (
        <button
          type="button"
          className="talk__down"
          aria-label={
            scroll.unseen > 0 ? t('chat.newMessages', { count: scroll.unseen }) : t('chat.toNewest')
          }
          onClick={async () => {
            if (apart) await talk.goToEnd();
            scroll.toEnd();
          }}
        >
          {scroll.unseen > 0 && <span>{t('chat.newMessages', { count: scroll.unseen })}</span>}
          <Icon name="arrow-down" size={18} />
        </button>
      )}
    </div>
  );
}

/** What stands between messages. */
function Between({ row, now }: { row: Exclude<Row, { kind: 'message' }>; now: number }) {
  const { t, locale, self } = useFrame();
  const zone = useZone();
  switch (row.kind) {
    case 'stamp':
      return (
        <li className="stamp">
          <time dateTime={row.at} title={wholeTime(locale, row.at, zone)} suppressHydrationWarning>
            {stampTime(locale, row.at, zone, now)}
          </time>
        </li>
      );
    case 'unread':
      return (
        <li className="stamp stamp--unread">
          <span>{t('chat.newBelow')}</span>
        </li>
      );
    case 'notice':
      return (
        <li className="stamp" data-row={row.key}>
          {noticeWords(row.message, self.id, t)}
        </li>
      );
  }
}

function NothingYet({ talk }: { talk: TalkActions }) {
  const { t } = useFrame();
  const { messages, lastSeq, firstSeq } = talk.talk;
  if (messages.length > 0) return null;
  if (talk.problem) {
    return (
      <div className="talk__problem" role="alert">
        <p>{talk.problem}</p>
        <button type="button" className="button" onClick={() => talk.catchUp()}>
          {t('action.retry')}
        </button>
      </div>
    );
  }
  if (lastSeq > firstSeq) {
    return (
      <div className="talk__skeleton" role="status" aria-label={t('chat.loading')}>
        <i />
        <i />
        <i />
        <i />
      </div>
    );
  }
  return <p className="talk__hello quiet">{t('chat.nothingYet')}</p>;
}

/** The place of the first message that others have written since the reader was here; 0 where there is none. */
function firstUnread(chat: Chat, messages: readonly ChatMessage[], self: string): number {
  const first = messages.find(({ seq, account }) => seq > chat.read_seq && account?.id !== self);
  // Where all of it is new, or the beginning isn't here, the line would say nothing.
  return first && first !== messages[0] ? first.seq : 0;
}

/** One message at a time is reached by the tabulator, the others from it by the arrow keys. */
function useRovingFocus(newest: string | undefined) {
  const [chosen, set] = useState<string>();
  const current = chosen ?? newest;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const here = event.target;
    if (!(here instanceof HTMLElement) || !here.matches('[data-message]')) return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-message]')];
    const at = all.indexOf(here);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
    all[to]?.scrollIntoView({ block: 'nearest' });
  };
  return { current, set, onKeyDown };
}
