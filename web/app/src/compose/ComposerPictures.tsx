import { useState } from 'react';
import { useWords } from '../forms/Words';
import { CropDialog } from './CropDialog';
import { LIMITS, type Picture } from './composition';
import { WHOLE } from './crop';
import { PictureStage } from './PictureStage';
import { PictureStrip } from './PictureStrip';
import type { ComposerState } from './useComposer';

/** The pictures: one large, all of them in a row, and the knife. */
export function ComposerPictures({ composer, selected }: { composer: ComposerState; selected: Picture }) {
  const t = useWords();
  const { darkroom, editing, previews } = composer;
  const { pictures } = composer.composition;
  const { key } = selected;
  const [cropping, setCropping] = useState<string>();
  const original = cropping === undefined ? undefined : darkroom.original(cropping);
  return (
    <section className="composer__pictures">
      <PictureStage
        key={key}
        picture={selected}
        preview={previews.get(key)}
        index={pictures.indexOf(selected)}
        total={pictures.length}
        onCrop={editing ? undefined : () => setCropping(key)}
        onRemove={editing && pictures.length === 1 ? undefined : () => composer.remove(key)}
        onRetry={() => darkroom.retry(key)}
        onMove={(to) => composer.move(key, to)}
        onDescribe={(alt) => darkroom.describe(key, alt)}
        onDescribed={() => void darkroom.sendDescription(key).catch(() => {})}
      />
      <PictureStrip
        pictures={pictures}
        previews={previews}
        selected={key}
        onSelect={composer.select}
        onMove={composer.move}
        onFiles={editing || pictures.length >= LIMITS.pictures ? undefined : composer.addFiles}
      />
      {pictures.length > 1 && <p className="quiet composer__order">{t('compose.order')}</p>}
      {cropping !== undefined && original !== undefined && (
        <CropDialog
          title={t('crop.title')}
          original={original}
          crop={pictures.find((picture) => picture.key === cropping)?.crop ?? WHOLE}
          ratios={['original', 'square', 'portrait', 'landscape']}
          onClose={() => setCropping(undefined)}
          onApply={(crop) => {
            void darkroom.crop(cropping, crop);
            setCropping(undefined);
          }}
        />
      )}
    </section>
  );
}
