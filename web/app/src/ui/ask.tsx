import { translator } from '../i18n/translator';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { show } from './show';

export interface Question {
  title: string;
  /** What it means to say yes. */
  text?: string;
  /** What the button says. */
  yes: string;
}

/** Asks twice about what can't be undone, or not by oneself; whether the answer is yes. */
export function asked(question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    show((leave) => {
      const answer = (yes: boolean) => {
        leave();
        resolve(yes);
      };
      return <Asking {...question} onAnswer={answer} />;
    });
  });
}

function Asking({ title, text, yes, onAnswer }: Question & { onAnswer: (yes: boolean) => void }) {
  const t = translator();
  return (
    <Dialog
      role="alertdialog"
      title={title}
      closeLabel={t('action.close')}
      isOpen
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button onPress={() => onAnswer(false)} autoFocus>
            {t('action.cancel')}
          </Button>
          <Button look="danger" onPress={() => onAnswer(true)}>
            {yes}
          </Button>
        </>
      }
    >
      {text && <p className="quiet">{text}</p>}
    </Dialog>
  );
}
