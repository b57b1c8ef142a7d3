import { useEffect, useMemo } from 'react';
import { UploadMark } from '../compose/UploadMark';
import { Icon } from '../ui/Icon';
import { useFrame, useOnline } from './frame';
import type { Pending } from './outbox';
import { sizeFor } from './Pictures';
import type { ParcelFile } from './parcel';
import { Text } from './Text';

interface PendingBubbleProps {
  parcel: Pending;
  onRetry: () => void;
  onDrop: () => void;
}

/** A message on its way, or one that was not taken. */
export function PendingBubble({ parcel, onRetry, onDrop }: PendingBubbleProps) {
  const { t } = useFrame();
  const online = useOnline();
  const { state, answered, files, text, problem, uploads } = parcel;
  const waiting = state === 'waiting' && !online;
  return (
    <li className="bubble-row bubble-row--own bubble-row--last" data-row={parcel.key} data-state={state}>
      <article className={`message ${state === 'failed' ? '' : 'message--pending'}`}>
        {answered && (
          <span className="quote">
            <span className="quote__name">{answered.name}</span>
            <span className="quote__words">{answered.words}</span>
          </span>
        )}
        {files.length > 0 && (
          <span
            className={`sent-pictures sent-pictures--own ${files.length > 1 ? 'sent-pictures--many' : ''}`}
          >
            {files.map((file) => (
              <span
                key={file.key}
                className="sent-picture"
                style={files.length === 1 ? sizeFor(file.width / file.height) : undefined}
              >
                <Preview file={file} />
                {!file.media && <UploadMark state={uploads[file.key] ?? { phase: 'waiting' }} />}
              </span>
            ))}
          </span>
        )}
        {text && (
          <span className="bubble" dir="auto">
            <Text text={text} />
          </span>
        )}
        {state === 'failed' ? (
          <span className="message__problem" role="alert">
            <Icon name="circle-alert" size={16} />
            <span>{t('chat.notSent', { reason: problem })}</span>
            <button type="button" onClick={onRetry}>
              {t('action.retry')}
            </button>
            <button type="button" onClick={onDrop}>
              {t('chat.discard')}
            </button>
          </span>
        ) : (
          <span className="message__state">
            <Icon name="clock" size={12} />
            {t(waiting ? 'chat.waiting' : 'chat.sending')}
            {waiting && (
              <button type="button" onClick={onDrop}>
                {t('action.cancel')}
              </button>
            )}
          </span>
        )}
      </article>
    </li>
  );
}

function Preview({ file }: { file: ParcelFile }) {
  const address = useMemo(() => URL.createObjectURL(file.file), [file.file]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  if (file.file.type.startsWith('video/')) return <video src={address} muted playsInline />;
  return <img src={address} alt={file.name} />;
}
