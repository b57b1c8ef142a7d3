import { useEffect, useId, useRef, useState } from 'react';
import { RadioPills } from '../forms/RadioPills';
import { useWords } from '../forms/Words';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import {
  type Crop,
  frameRatio,
  MAX_STRAIGHTEN,
  MAX_ZOOM,
  pan,
  type Ratio,
  straightenTo,
  turn,
  WHOLE,
  withRatio,
  zoomTo,
} from './crop';
import { type Drawable, draw, drawable } from './pictureFiles';
import { usePicturePointers } from './usePicturePointers';

interface CropDialogProps {
  title: string;
  original: File | string;
  crop: Crop;
  /** The shapes to choose from; a single one is given, not offered. */
  ratios: readonly Ratio[];
  /** Shows the frame as a circle, as profile photos are. */
  round?: boolean;
  onApply: (crop: Crop, picture: Drawable) => void;
  onClose: () => void;
}

/** Lets a person choose the part of a picture that others see: by pointer, by sliders or by keys. */
export function CropDialog({
  title,
  original,
  crop: initial,
  ratios,
  round,
  onApply,
  onClose,
}: CropDialogProps) {
  const t = useWords();
  const [picture, setPicture] = useState<Drawable>();
  const [failed, setFailed] = useState(false);
  const [crop, setCrop] = useState(initial);

  useEffect(() => {
    let wanted = true;
    drawable(original).then(
      (read) => wanted && setPicture(read),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [original]);

  const only = ratios.length === 1 ? ratios[0] : undefined;
  useEffect(() => {
    if (picture && only) setCrop((before) => withRatio(before, picture.size, only));
  }, [picture, only]);

  return (
    <Dialog
      title={title}
      closeLabel={t('action.close')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('action.cancel')}
          </Button>
          <Button look="primary" isDisabled={!picture} onPress={() => picture && onApply(crop, picture)}>
            {t('crop.apply')}
          </Button>
        </>
      }
    >
      <div className="crop">
        {failed && <p className="notice">{t('crop.failed')}</p>}
        {!failed && !picture && <div className="crop__area crop__area--loading" />}
        {picture && (
          <>
            <CropArea picture={picture} crop={crop} round={round ?? false} onChange={setCrop} />
            {!only && (
              <RadioPills
                label={t('crop.ratio')}
                value={crop.ratio}
                options={ratios.map((ratio) => ({ value: ratio, label: t(`crop.${ratio}`) }))}
                onChange={(ratio) => setCrop(withRatio(crop, picture.size, ratio))}
              />
            )}
            <CropSliders picture={picture} crop={crop} onChange={setCrop} />
            <div className="crop__tools">
              <Button onPress={() => setCrop(turn(crop, picture.size))}>
                <Icon name="rotate" size={18} />
                {t('crop.rotate')}
              </Button>
              <Button
                look="quiet"
                onPress={() => setCrop(only ? withRatio(WHOLE, picture.size, only) : WHOLE)}
              >
                {t('crop.reset')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

interface PartProps {
  picture: Drawable;
  crop: Crop;
  onChange: (crop: Crop) => void;
}

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const STEP = 0.04;
/** The area's longest side on the canvas; twice what is shown, for sharp screens. */
const AREA_SIDE = 800;

function CropArea({ picture, crop, round, onChange }: PartProps & { round: boolean }) {
  const t = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const hint = useId();
  const ratio = frameRatio(crop, picture.size);
  const width = Math.round(ratio >= 1 ? AREA_SIDE : AREA_SIDE * ratio);
  const height = Math.round(ratio >= 1 ? AREA_SIDE / ratio : AREA_SIDE);

  useEffect(() => {
    if (!canvas.current) return;
    Object.assign(canvas.current, { width, height });
    draw(canvas.current, picture, crop);
  }, [picture, crop, width, height]);

  usePicturePointers(canvas, {
    onPan: (dx, dy) => onChange(pan(crop, picture.size, dx, dy)),
    onZoom: (factor) => onChange(zoomTo(crop, picture.size, crop.zoom * factor)),
  });

  return (
    <div
      className="crop__area"
      data-round={round || undefined}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is moved with the arrow keys
      tabIndex={0}
      aria-label={t('crop.title')}
      aria-describedby={hint}
      onKeyDown={(event) => {
        const arrow = ARROWS[event.key];
        if (arrow) onChange(pan(crop, picture.size, arrow[0] * STEP, arrow[1] * STEP));
        else if (event.key === '+' || event.key === '=')
          onChange(zoomTo(crop, picture.size, crop.zoom * 1.1));
        else if (event.key === '-') onChange(zoomTo(crop, picture.size, crop.zoom / 1.1));
        else return;
        event.preventDefault();
      }}
    >
      <canvas ref={canvas} className="crop__canvas" />
      <p id={hint} className="visually-hidden">
        {t('crop.area')}
      </p>
    </div>
  );
}

function CropSliders({ picture, crop, onChange }: PartProps) {
  const t = useWords();
  return (
    <div className="crop__sliders">
      <label className="slider">
        <span>{t('crop.zoom')}</span>
        <input
          type="range"
          min={1}
          max={MAX_ZOOM}
          step={0.01}
          value={crop.zoom}
          onChange={(event) => onChange(zoomTo(crop, picture.size, event.target.valueAsNumber))}
        />
        <output>{crop.zoom.toFixed(1)}×</output>
      </label>
      <label className="slider">
        <span>{t('crop.straighten')}</span>
        <input
          type="range"
          min={-MAX_STRAIGHTEN}
          max={MAX_STRAIGHTEN}
          step={0.5}
          value={crop.straighten}
          onChange={(event) => onChange(straightenTo(crop, picture.size, event.target.valueAsNumber))}
        />
        <output>{crop.straighten.toFixed(1)}°</output>
      </label>
    </div>
  );
}
