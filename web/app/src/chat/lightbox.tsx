import type { MediaAttachment } from '@tintype/client';
import { useEffect, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { translator } from '../i18n/translator';
import { here, sourceSets } from '../pictures/picture';
import { Icon } from '../ui/Icon';
import { showBeside } from '../ui/show';

/** Shows the pictures of a message as large as the window. */
export function openLightbox(trigger: HTMLElement, media: readonly MediaAttachment[], first: number): void {
  const pictures = media.filter(({ type }) => type === 'image' || type === 'gifv');
  const start = Math.max(
    0,
    pictures.findIndex(({ id }) => id === media[first]?.id),
  );
  showBeside(trigger, (leave) => <Lightbox leave={leave} pictures={pictures} first={start} />);
}

interface LightboxProps {
  leave: () => void;
  pictures: readonly MediaAttachment[];
  first: number;
}

function Lightbox({ leave, pictures, first }: LightboxProps) {
  const t = translator();
  const [at, setAt] = useState(first);
  const picture = pictures[at];
  const last = pictures.length - 1;

  useEffect(() => {
    const turn = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowLeft') setAt((now) => Math.max(0, now - 1));
      if (key === 'ArrowRight') setAt((now) => Math.min(last, now + 1));
    };
    document.addEventListener('keydown', turn);
    return () => document.removeEventListener('keydown', turn);
  }, [last]);

  if (!picture) return null;
  const words = picture.description || t('chat.photo');
  return (
    <ModalOverlay
      className="lightbox"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) leave();
      }}
    >
      <Modal className="lightbox__frame">
        <AriaDialog aria-label={words}>
          {picture.type === 'gifv' ? (
            <video src={picture.url ? here(picture.url) : undefined} autoPlay loop muted playsInline />
          ) : (
            <img
              src={here(picture.url ?? picture.preview_url ?? '')}
              srcSet={sourceSets(picture).at(-1)?.srcset}
              sizes="100vw"
              alt={words}
            />
          )}
          <button type="button" className="lightbox__close" aria-label={t('action.close')} onClick={leave}>
            <Icon name="x" size={24} />
          </button>
          {at > 0 && (
            <button
              type="button"
              className="lightbox__step lightbox__step--back"
              aria-label={t('chat.previousPicture')}
              onClick={() => setAt(at - 1)}
            >
              <Icon name="chevron-left" />
            </button>
          )}
          {at < last && (
            <button
              type="button"
              className="lightbox__step lightbox__step--on"
              aria-label={t('chat.nextPicture')}
              onClick={() => setAt(at + 1)}
            >
              <Icon name="chevron-right" />
            </button>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
