import type { Chat, ChatMessage } from '@tintype/client';
import {
  type ClipboardEvent,
  type DragEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { length } from '../compose/composition';
import { ACCEPTED } from '../compose/pictureFiles';
import { Icon } from '../ui/Icon';
import { chats } from './api';
import { useFrame } from './frame';
import { othersIn, personName } from './inbox';
import { PictureTray } from './PictureTray';
import type { Answered, ParcelFile } from './parcel';
import { usePictureTray } from './usePictureTray';

export type ComposerMode =
  | { kind: 'new' }
  | { kind: 'reply'; answered: Answered }
  | { kind: 'edit'; message: ChatMessage };

interface ChatComposerProps {
  chat: Chat;
  mode: ComposerMode;
  onMode: (mode: ComposerMode) => void;
  onSend: (text: string, files: ParcelFile[]) => void;
  onEdit: (message: ChatMessage, text: string) => void;
  /** The reader's own last message, which the arrow key opens for editing. */
  lastOwn: () => ChatMessage | undefined;
}

/** What the server takes at most, in characters. */
const LONGEST = 4000;
const WARN_FROM = 200;
/** That somebody writes is said again after so many milliseconds; what was said is good for five seconds. */
const TYPING_AGAIN = 3_000;

/** The place to say something. */
export function ChatComposer(props: ChatComposerProps) {
  const { chat, mode, onMode, onSend, onEdit, lastOwn } = props;
  const { t, self } = useFrame();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useKeptText(chat.id);
  const aside = useRef('');
  const tray = usePictureTray();
  const typing = useTypingSaid(chat.id);
  const editing = mode.kind === 'edit';
  const left = LONGEST - length(text);
  const empty = text.trim() === '';
  const sendable = left >= 0 && (editing ? !empty || hasMore(mode.message) : !empty || tray.files.length > 0);

  useGrowing(area, text);
  useFocusOnOpen(area, mode);

  // What was being written waits while an earlier message is edited.
  const edited = editing ? mode.message.id : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another message is edited, or none any more
  useEffect(() => {
    if (!editing) return;
    aside.current = text;
    setText(mode.message.text);
    return () => setText(aside.current);
  }, [edited]);

  if (!chat.writable) {
    return <p className="composer composer--closed quiet">{t('chat.closed')}</p>;
  }

  const send = () => {
    if (!sendable || tray.busy) return;
    if (editing) {
      if (text.trim() === mode.message.text) onMode({ kind: 'new' });
      else onEdit(mode.message, text.trim());
      return;
    }
    onSend(text.trim(), tray.take());
    setText('');
    typing.end();
    area.current?.focus();
  };

  const [other] = othersIn(chat, self.id);
  const label =
    chat.kind === 'direct' && other ? t('chat.writeTo', { name: personName(other) }) : t('chat.writeToAll');

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onPaste={(event: ClipboardEvent) => {
        const files = [...event.clipboardData.files];
        if (files.length === 0 || editing) return;
        event.preventDefault();
        void tray.add(files);
      }}
      onDragOver={(event: DragEvent) => event.preventDefault()}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        if (!editing) void tray.add([...event.dataTransfer.files]);
      }}
    >
      {mode.kind !== 'new' && <ModeLine mode={mode} onLeave={() => onMode({ kind: 'new' })} />}
      <PictureTray files={tray.files} onRemove={tray.remove} />
      <div className="composer__field">
        {!editing && (
          <>
            <button
              type="button"
              className="composer__tool needs-script"
              aria-label={t('chat.addPictures')}
              title={t('chat.addPictures')}
              onClick={() => picker.current?.click()}
            >
              <Icon name="image" size={22} />
            </button>
            <input
              ref={picker}
              type="file"
              accept={ACCEPTED.join(',')}
              multiple
              hidden
              aria-label={t('chat.addPictures')}
              onChange={(event) => {
                void tray.add([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
          </>
        )}
        <textarea
          ref={area}
          id={id}
          className="composer__text"
          rows={1}
          value={text}
          placeholder={t('chat.placeholder')}
          aria-label={label}
          aria-describedby={left < WARN_FROM ? `${id}-left` : undefined}
          aria-invalid={left < 0 || undefined}
          enterKeyHint="send"
          onChange={(event) => {
            setText(event.target.value);
            if (!editing && event.target.value.trim()) typing.say();
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' && !event.shiftKey && !isTouch()) {
              event.preventDefault();
              send();
            } else if (event.key === 'Escape' && mode.kind !== 'new') {
              event.preventDefault();
              onMode({ kind: 'new' });
            } else if (event.key === 'ArrowUp' && text === '' && mode.kind === 'new') {
              const message = lastOwn();
              if (!message) return;
              event.preventDefault();
              onMode({ kind: 'edit', message });
            }
          }}
        />
        {left < WARN_FROM && (
          <span id={`${id}-left`} className={`composer__left ${left < 0 ? 'composer__left--over' : 'quiet'}`}>
            {left}
            <span className="visually-hidden"> {t('chat.lettersLeft', { count: left })}</span>
          </span>
        )}
        <button
          type="button"
          className="composer__tool needs-script"
          aria-label={t('chat.emoji')}
          aria-haspopup="dialog"
          title={t('chat.emoji')}
          onClick={(event) => {
            const trigger = event.currentTarget;
            void import('./emojiPicker').then(({ openEmojiPicker }) =>
              openEmojiPicker(trigger, (emoji) => insert(area.current, emoji, setText)),
            );
          }}
        >
          <Icon name="smile" size={22} />
        </button>
        {(sendable || !empty) && (
          <button
            type="submit"
            className="composer__send"
            disabled={!sendable || tray.busy}
            aria-label={t(editing ? 'action.save' : 'chat.send')}
            title={t(editing ? 'action.save' : 'chat.send')}
          >
            <Icon name={editing ? 'check' : 'arrow-up'} size={20} />
          </button>
        )}
      </div>
    </form>
  );
}

function ModeLine({ mode, onLeave }: { mode: Exclude<ComposerMode, { kind: 'new' }>; onLeave: () => void }) {
  const { t } = useFrame();
  const editing = mode.kind === 'edit';
  return (
    <div className="composer__mode">
      <Icon name={editing ? 'pencil' : 'corner-down-right'} size={18} />
      <span className="composer__mode-words">
        <strong>{editing ? t('chat.editing') : t('chat.replyingTo', { name: mode.answered.name })}</strong>
        <span className="quiet">{editing ? mode.message.text : mode.answered.words}</span>
      </span>
      <button
        type="button"
        className="button button--icon"
        aria-label={t(editing ? 'chat.stopEditing' : 'chat.stopReplying')}
        onClick={onLeave}
      >
        <Icon name="x" size={18} />
      </button>
    </div>
  );
}

function hasMore({ media, post_id }: ChatMessage): boolean {
  return media.length > 0 || post_id !== null;
}

/** On a touch screen the key for a new line is a new line, as there is a button that sends. */
function isTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

/** Puts an emoji where the caret is. */
function insert(area: HTMLTextAreaElement | null, emoji: string, setText: (text: string) => void): void {
  if (!area) return;
  area.setRangeText(emoji, area.selectionStart, area.selectionEnd, 'end');
  setText(area.value);
}

/** The field grows with its lines, up to a third of the window. */
function useGrowing(area: RefObject<HTMLTextAreaElement | null>, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after each text
  useLayoutEffect(() => {
    const field = area.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, innerHeight / 3)}px`;
  }, [text]);
}

/** Whoever opens a chat, or answers something, can write at once; on a phone the keyboard waits until it is wanted. */
function useFocusOnOpen(area: RefObject<HTMLTextAreaElement | null>, mode: ComposerMode): void {
  const first = useRef(true);
  useEffect(() => {
    const opening = first.current;
    first.current = false;
    const field = area.current;
    if (!field || (opening && isTouch())) return;
    if (!opening && mode.kind === 'new') return;
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
  }, [area, mode]);
}

/** What is being written survives going to another chat, and a reload. */
function useKeptText(chat: string) {
  const key = `tintype-chat-${chat}`;
  const [text, setText] = useState('');
  useEffect(() => {
    try {
      setText((typed) => typed || (sessionStorage.getItem(key) ?? ''));
    } catch {
      // Then it starts empty.
    }
  }, [key]);
  const keep = (now: string) => {
    setText(now);
    try {
      if (now) sessionStorage.setItem(key, now);
      else sessionStorage.removeItem(key);
    } catch {
      // Then it is there as long as the page is.
    }
  };
  return [text, keep] as const;
}

/** Lets the others know that somebody writes, once in a while; a message ends it for them. */
function useTypingSaid(chat: string) {
  const said = useRef(0);
  return {
    say: () => {
      if (Date.now() - said.current < TYPING_AGAIN) return;
      said.current = Date.now();
      chats.typing(chat).catch(() => {});
    },
    end: () => {
      said.current = 0;
    },
  };
}
