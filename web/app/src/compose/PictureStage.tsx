import { useId } from 'react';
import { useWords } from '../forms/Words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { LIMITS, type Picture } from './composition';
import type { UploadState } from './uploadQueue';

interface PictureStageProps {
  picture: Picture;
  preview: string | undefined;
  index: number;
  total: number;
  /** Absent where the picture itself can't be changed any more. */
  onCrop?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
  onRetry: () => void;
  onMove: (to: number) => void;
  onDescribe: (alt: string) => void;
  onDescribed: () => void;
}

/** The chosen picture, large, with what can be done to it. */
export function PictureStage(props: PictureStageProps) {
  const { picture, preview, index, total, onCrop, onRemove, onRetry, onMove, onDescribe, onDescribed } =
    props;
  const t = useWords();
  const id = useId();
  return (
    <div className="stage">
      <div className="stage__frame">
        {preview ? (
          <img src={preview} alt={picture.alt} className="stage__picture" />
        ) : (
          <p className="stage__none">
            <Icon name="images" size={32} />
            <span>{picture.name}</span>
            <span className="quiet">{t('upload.noPreview')}</span>
          </p>
        )}
        <UploadBar state={picture.upload} onRetry={onRetry} />
        {total > 1 && (
          <>
            <span className="stage__count" aria-hidden="true">
              {index + 1}/{total}
            </span>
            <span className="stage__moves">
              <Button
                look="icon"
                aria-label={t('compose.moveLeft')}
                isDisabled={index === 0}
                onPress={() => onMove(index - 1)}
              >
                <Icon name="arrow-left" size={18} />
              </Button>
              <Button
                look="icon"
                aria-label={t('compose.moveRight')}
                isDisabled={index === total - 1}
                onPress={() => onMove(index + 1)}
              >
                <Icon name="arrow-right" size={18} />
              </Button>
            </span>
          </>
        )}
        <span className="stage__tools">
          {onCrop && (
            <Button look="icon" aria-label={t('compose.crop')} onPress={onCrop}>
              <Icon name="crop" size={20} />
            </Button>
          )}
          {onRemove && (
            <Button look="icon" aria-label={t('compose.removePicture')} onPress={onRemove}>
              <Icon name="trash" size={20} />
            </Button>
          )}
        </span>
      </div>
      <div className="field stage__alt">
        <label htmlFor={id} className="field__label">
          {t('alt.label')}
        </label>
        <textarea
          id={id}
          className="field__input"
          rows={2}
          maxLength={LIMITS.alt}
          value={picture.alt}
          placeholder={t('alt.placeholder')}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onDescribe(event.target.value)}
          onBlur={onDescribed}
        />
        <p id={`${id}-hint`} className="field__hint">
          {t('alt.hint')}
        </p>
      </div>
    </div>
  );
}

function UploadBar({ state, onRetry }: { state: UploadState; onRetry: () => void }) {
  const t = useWords();
  if (state.phase === 'done') return null;
  const percent = state.phase === 'sending' ? Math.round(state.sent * 100) : undefined;
  return (
    <div className="upload" data-phase={state.phase}>
      {state.phase === 'failed' ? (
        <>
          <span role="alert">{t(`upload.failed.${state.failure}`)}</span>
          <Button onPress={onRetry}>{t('upload.retry')}</Button>
        </>
      ) : (
        <>
          <span>{t(`upload.${state.phase}`, { percent: percent ?? 0 })}</span>
          <progress
            className="upload__bar"
            max={100}
            value={percent}
            aria-label={t('upload.sending', { percent: percent ?? 0 })}
          />
        </>
      )}
    </div>
  );
}
