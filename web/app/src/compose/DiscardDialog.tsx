import { useWords } from '../forms/Words';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import type { ComposerState } from './useComposer';

interface DiscardDialogProps {
  composer: ComposerState;
  isOpen: boolean;
  onClose: () => void;
}

/** Asks before what was made is thrown away. */
export function DiscardDialog({ composer, isOpen, onClose }: DiscardDialogProps) {
  const t = useWords();
  return (
    <Dialog
      role="alertdialog"
      title={t('compose.discardTitle')}
      closeLabel={t('action.close')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          {!composer.editing && (
            <Button isDisabled={composer.working !== undefined} onPress={composer.saveDraft}>
              {t('compose.saveDraft')}
            </Button>
          )}
          <Button look="danger" onPress={composer.discard}>
            {t('compose.discard')}
          </Button>
        </>
      }
    >
      <p>{t('compose.discardLead')}</p>
    </Dialog>
  );
}
