import { useState } from 'react';
import { useWords, Words } from '../forms/Words';
import type { Locale } from '../i18n/locale';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { codeOf, reasonOf } from '../ui/refusals';

/** The last form: takes the password and an understanding. */
export default function DeleteAccount({ locale }: { locale: Locale }) {
  return (
    <Words locale={locale}>
      <DeleteForm />
    </Words>
  );
}

function DeleteForm() {
  const t = useWords();
  const [password, setPassword] = useState('');
  const [understood, setUnderstood] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [working, setWorking] = useState(false);

  async function leave() {
    setWorking(true);
    try {
      await api.calls.DELETE('/api/tintype/v1/account', { body: { password } });
      location.assign('/sign-in?notice=deleted');
    } catch (refusal) {
      setWorking(false);
      const wrong = ['wrong_credentials', 'wrong_password'].includes(codeOf(refusal));
      setProblem(wrong ? t('security.wrongPassword') : reasonOf(refusal, t));
    }
  }

  return (
    <form
      className="settings__form"
      onSubmit={(event) => {
        event.preventDefault();
        void leave();
      }}
    >
      <Field
        label={t('security.password')}
        type="password"
        autoComplete="current-password"
        isRequired
        value={password}
        onChange={setPassword}
        error={problem}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={understood}
          onChange={(event) => setUnderstood(event.target.checked)}
          required
        />
        <span>{t('delete.confirm')}</span>
      </label>
      <Button type="submit" look="danger" large isDisabled={working || !understood || password === ''}>
        {t(working ? 'delete.working' : 'delete.submit')}
      </Button>
    </form>
  );
}
