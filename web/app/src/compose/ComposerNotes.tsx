import { useWords } from '../forms/Words';
import type { ComposerState } from './useComposer';

/** What has to be known about the composition as a whole. */
export function ComposerNotes({ composer }: { composer: ComposerState }) {
  const t = useWords();
  return (
    <>
      {composer.restored && (
        <p className="composer__note">
          <span>{t('compose.restored')}</span>
          <button type="button" className="link" onClick={composer.startOver}>
            {t('compose.startOver')}
          </button>
        </p>
      )}
      {composer.state.kind === 'failed' && (
        <p className="composer__note" role="status">
          {t('compose.failedPictures')}
        </p>
      )}
      {composer.composition.pictures.some(({ upload }) => upload.phase === 'paused') && (
        <p className="composer__note" role="status">
          {t('compose.paused')}
        </p>
      )}
      {composer.unkept && composer.composition.pictures.length > 0 && (
        <p className="composer__note">{t('compose.storageFull')}</p>
      )}
    </>
  );
}
