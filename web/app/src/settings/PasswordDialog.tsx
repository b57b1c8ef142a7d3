import { useId, useState } from 'react';
import { useWords } from '../forms/Words';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { codeOf, reasonOf } from '../ui/refusals';

interface PasswordDialogProps {
  title: string;
  lead: string;
  action: string;
  danger?: boolean;
  isOpen: boolean;
  onClose: () => void;
  /** Does what the password allows; it rejects when the server refuses. */
  onPassword: (password: string) => Promise<void>;
}

/** Asks for the password before something that matters. */
export function PasswordDialog(props: PasswordDialogProps) {
  const { title, lead, action, danger = false, isOpen, onClose, onPassword } = props;
  const t = useWords();
  const form = useId();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();

  function close() {
    setPassword('');
    setProblem(undefined);
    onClose();
  }

  async function submit() {
    try {
      await onPassword(password);
      close();
    } catch (refusal) {
      const wrong = ['wrong_credentials', 'wrong_password'].includes(codeOf(refusal));
      setProblem(wrong ? t('security.wrongPassword') : reasonOf(refusal, t));
    }
  }

  return (
    <Dialog
      title={title}
      closeLabel={t('action.close')}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button look="quiet" onPress={close}>
            {t('form.cancel')}
          </Button>
          <Button type="submit" form={form} look={danger ? 'danger' : 'primary'}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="settings__form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{lead}</p>
        <Field
          label={t('security.password')}
          type="password"
          autoComplete="current-password"
          isRequired
          value={password}
          onChange={setPassword}
          error={problem}
        />
      </form>
    </Dialog>
  );
}
