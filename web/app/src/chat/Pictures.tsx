import type { MediaAttachment } from '@tintype/client';
import { focusPosition, here, isVideo, ratioOf, sourceSets } from '../pictures/picture';
import { useFrame } from './frame';

/** As large as a picture in a chat is drawn. */
const WIDEST = 300;
const TALLEST = 380;

/** The pictures and films of a message; a press shows them large. */
export function Pictures({ media, own }: { media: readonly MediaAttachment[]; own: boolean }) {
  const { t } = useFrame();
  const show = (index: number, trigger: HTMLElement) =>
    void import('./lightbox').then(({ openLightbox }) => openLightbox(trigger, media, index));
  const alone = media.length === 1;
  return (
    <span
      className={`sent-pictures ${alone ? '' : 'sent-pictures--many'} ${own ? 'sent-pictures--own' : ''}`}
    >
      {media.map((one, index) =>
        one.type === 'video' ? (
          <video
            key={one.id}
            className="sent-picture"
            style={alone ? frameOf(one) : undefined}
            src={one.url ? here(one.url) : undefined}
            poster={one.preview_url ? here(one.preview_url) : undefined}
            controls
            playsInline
            preload="none"
            aria-label={one.description || t('chat.video')}
          />
        ) : (
          <button
            key={one.id}
            type="button"
            className="sent-picture"
            style={alone ? frameOf(one) : undefined}
            tabIndex={-1}
            aria-label={t('chat.openPicture', { words: one.description || t('chat.photo') })}
            onClick={(event) => show(index, event.currentTarget)}
          >
            <Shown media={one} size={alone ? WIDEST : WIDEST / 2} />
          </button>
        ),
      )}
    </span>
  );
}

function Shown({ media, size }: { media: MediaAttachment; size: number }) {
  const { t } = useFrame();
  const preview = media.preview_url ?? media.url ?? '';
  const style = { objectPosition: focusPosition(media) };
  if (isVideo(media)) {
    return (
      <video src={media.url ? here(media.url) : undefined} autoPlay loop muted playsInline style={style} />
    );
  }
  const sets = sourceSets(media);
  const last = sets.at(-1);
  return (
    <picture>
      {sets.slice(0, -1).map((set) => (
        <source key={set.type} type={set.type} srcSet={set.srcset} sizes={`${size}px`} />
      ))}
      <img
        src={here(preview)}
        srcSet={last?.srcset}
        sizes={`${size}px`}
        alt={media.description || t('chat.photo')}
        loading="lazy"
        decoding="async"
        style={style}
      />
    </picture>
  );
}

function frameOf(media: MediaAttachment) {
  return sizeFor(ratioOf(media));
}

/** The frame of one picture, its place kept while it loads. */
export function sizeFor(ratio: number) {
  const bounded = Math.min(2, Math.max(0.6, ratio));
  const width = Math.round(Math.min(WIDEST, TALLEST * bounded));
  return { width, aspectRatio: String(Math.round(bounded * 1000) / 1000) };
}
