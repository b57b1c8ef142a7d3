import { useState } from 'react';
import { RadioPills } from '../forms/RadioPills';
import { useWords, Words } from '../forms/Words';
import { LOCALE_NAMES, LOCALES, type Locale } from '../i18n/locale';
import { api } from '../ui/api';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { codeOf, reasonOf, sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';

type Theme = 'system' | 'light' | 'dark';

interface AccountSettingsProps {
  locale: Locale;
  theme: Theme;
  email: string;
  verified: boolean;
  /** The server has a way to write to the address. */
  verifiable: boolean;
  since: string;
}

const YEAR = 31_536_000;

/** The address, the password, the language and the look. */
export default function AccountSettings(props: AccountSettingsProps) {
  return (
    <Words locale={props.locale}>
      <AccountBody {...props} />
    </Words>
  );
}

function AccountBody({
  locale,
  theme: initialTheme,
  email,
  verified,
  verifiable,
  since,
}: AccountSettingsProps) {
  const t = useWords();
  const [theme, setTheme] = useState(initialTheme);

  async function speak(language: Locale) {
    setCookie('tintype_language', language);
    await api.calls
      .PATCH('/api/tintype/v1/account', { body: { locale: language } })
      .catch((problem) => sayRefusal(t, problem));
    location.reload();
  }

  return (
    <>
      <div className="panel">
        <div className="switch">
          <div className="switch__words">
            <span className="switch__label">{t('account.email')}</span>
            <span className="quiet switch__hint">{email}</span>
          </div>
          {verified ? (
            <span className="tag tag--good">{t('account.verified')}</span>
          ) : (
            verifiable && (
              <form method="post" action="/verify-email/resend">
                <input type="hidden" name="next" value="/settings/account" />
                <button type="submit" className="button">
                  {t('account.verify')}
                </button>
              </form>
            )
          )}
        </div>
        <p className="quiet switch__hint">{t('account.since', { date: since })}</p>
      </div>
      <h2 className="settings__sub">{t('account.language')}</h2>
      <RadioPills
        label={t('account.language')}
        value={locale}
        options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
        onChange={(language) => void speak(language)}
      />
      <h2 className="settings__sub">{t('account.theme')}</h2>
      <RadioPills
        label={t('account.theme')}
        value={theme}
        options={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`account.theme.${value}`),
        }))}
        onChange={(chosen) => {
          setTheme(chosen);
          setCookie('tintype_theme', chosen);
          document.documentElement.dataset.theme = chosen;
        }}
      />
      <h2 className="settings__sub">{t('account.password')}</h2>
      <p className="quiet settings__explain">{t('account.passwordHint')}</p>
      <PasswordForm />
    </>
  );
}

function PasswordForm() {
  const t = useWords();
  const [current, setCurrent] = useState('');
  const [wanted, setWanted] = useState('');
  const [problem, setProblem] = useState<{ field: 'current' | 'wanted'; text: string }>();
  const [working, setWorking] = useState(false);

  async function change() {
    setWorking(true);
    setProblem(undefined);
    try {
      const body = { current_password: current, new_password: wanted };
      await api.calls.POST('/api/tintype/v1/account/password', { body });
      setCurrent('');
      setWanted('');
      toast(t('account.passwordChanged'));
    } catch (refusal) {
      setProblem(problemOf(refusal));
    } finally {
      setWorking(false);
    }
  }

  function problemOf(refusal: unknown): { field: 'current' | 'wanted'; text: string } {
    switch (codeOf(refusal)) {
      case 'wrong_credentials':
      case 'wrong_password':
        return { field: 'current', text: t('account.wrongPassword') };
      case 'ERR_TOO_SHORT':
        return { field: 'wanted', text: t('error.password_short') };
      case 'ERR_TOO_LONG':
        return { field: 'wanted', text: t('error.password_long') };
      case 'ERR_INVALID':
        return { field: 'wanted', text: t('error.password_weak') };
      default:
        return { field: 'wanted', text: reasonOf(refusal, t) };
    }
  }

  return (
    <form
      className="settings__form"
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <Field
        label={t('account.currentPassword')}
        type="password"
        autoComplete="current-password"
        isRequired
        value={current}
        onChange={setCurrent}
        error={problem?.field === 'current' ? problem.text : undefined}
      />
      <Field
        label={t('account.newPassword')}
        type="password"
        autoComplete="new-password"
        isRequired
        minLength={8}
        hint={t('signUp.passwordHint')}
        value={wanted}
        onChange={setWanted}
        error={problem?.field === 'wanted' ? problem.text : undefined}
      />
      <Button type="submit" look="primary" isDisabled={working}>
        {t('account.changePassword')}
      </Button>
    </form>
  );
}

function setCookie(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR}; samesite=lax`;
}
