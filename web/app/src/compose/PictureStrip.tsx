import { useWords } from '../forms/Words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import type { Picture } from './composition';
import { PickTrigger } from './PickPictures';
import { UploadMark } from './UploadMark';
import { useDragOrder } from './useDragOrder';

interface PictureStripProps {
  pictures: readonly Picture[];
  previews: ReadonlyMap<string, string>;
  selected: string | undefined;
  onSelect: (key: string) => void;
  onMove: (key: string, to: number) => void;
  /** Absent where no more pictures can be added. */
  onFiles?: ((files: readonly File[]) => void) | undefined;
}

/** The album in its order: choose a picture, drag it elsewhere, or move it with Alt and the arrow keys. */
export function PictureStrip({ pictures, previews, selected, onSelect, onMove, onFiles }: PictureStripProps) {
  const t = useWords();
  const { dragged, handlers } = useDragOrder(onMove);
  return (
    <ol className="strip" aria-label={t('compose.pictures')}>
      {pictures.map((picture, index) => (
        <li
          key={picture.key}
          data-key={picture.key}
          className="strip__item"
          data-dragged={picture.key === dragged || undefined}
          {...handlers}
        >
          <button
            type="button"
            className="strip__picture"
            aria-pressed={picture.key === selected}
            aria-label={`${t('compose.picture', { number: index + 1, total: pictures.length })}${described(picture) ? `, ${t('alt.short')}` : ''}`}
            onClick={() => onSelect(picture.key)}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
              if (!event.altKey || step === 0) return;
              event.preventDefault();
              onMove(picture.key, index + step);
            }}
          >
            {previews.has(picture.key) ? (
              <img src={previews.get(picture.key)} alt="" draggable={false} />
            ) : (
              <Icon name="images" size={22} />
            )}
            <UploadMark state={picture.upload} />
            {described(picture) && <span className="strip__alt">{t('alt.short')}</span>}
          </button>
        </li>
      ))}
      {onFiles && (
        <li className="strip__item strip__add">
          <PickTrigger onFiles={onFiles}>
            <Button look="icon" aria-label={t('compose.addMore')}>
              <Icon name="plus" size={24} />
            </Button>
          </PickTrigger>
        </li>
      )}
    </ol>
  );
}

function described(picture: Picture): boolean {
  return picture.alt.trim() !== '';
}
