import { useWords } from '../forms/Words';
import type { Translator } from '../i18n/translator';
import { Button } from '../ui/Button';
import type { ComposerState } from './useComposer';

/** The bar on top: giving up, what this is, sharing. */
export function ComposerHead({ composer, onCancel }: { composer: ComposerState; onCancel: () => void }) {
  const t = useWords();
  const { state, working, editing } = composer;
  const canShare = state.kind === 'ready' || state.kind === 'uploading';
  return (
    <header className="composer__head">
      <Button look="quiet" onPress={onCancel}>
        {t('form.cancel')}
      </Button>
      <h1 className="composer__title">{t(editing ? 'compose.editTitle' : 'compose.title')}</h1>
      <Button look="primary" isDisabled={!canShare || working !== undefined} onPress={composer.share}>
        {shareLabel(composer, t)}
      </Button>
    </header>
  );
}

function shareLabel({ state, working, editing }: ComposerState, t: Translator): string {
  if (working !== 'share') return t(editing ? 'compose.update' : 'compose.share');
  if (state.kind === 'uploading') {
    return t('compose.waitingForPictures', { done: state.done, total: state.total });
  }
  return t(editing ? 'form.saving' : 'compose.sharing');
}
