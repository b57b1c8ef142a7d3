import { dataOf, type SecondFactor, type SecondFactorSetup } from '@tintype/client';
import { useState } from 'react';
import { useWords, Words } from '../forms/Words';
import type { Locale } from '../i18n/locale';
import { api } from '../ui/api';
import { Button, buttonClass } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { codeOf, reasonOf, sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';
import { PasswordDialog } from './PasswordDialog';
import { QrCode } from './QrCode';
import { RecoveryCodes } from './RecoveryCodes';

/** Turning the second step of signing in on and off. */
export default function SecuritySettings({ locale, state }: { locale: Locale; state: SecondFactor }) {
  return (
    <Words locale={locale}>
      <SecurityBody initial={state} />
    </Words>
  );
}

function SecurityBody({ initial }: { initial: SecondFactor }) {
  const t = useWords();
  const [state, setState] = useState(initial);
  const [setup, setSetup] = useState<SecondFactorSetup>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [asking, setAsking] = useState<'codes' | 'disable'>();

  async function begin() {
    try {
      setSetup(await dataOf(api.calls.POST('/api/tintype/v1/second-factor/setup')));
    } catch (problem) {
      sayRefusal(t, problem);
    }
  }

  function hand(fresh: readonly string[]) {
    setSetup(undefined);
    setState({ enabled: true, recovery_codes_left: fresh.length });
    setCodes(fresh);
  }

  if (codes) return <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />;
  if (setup) return <EnableForm setup={setup} onEnabled={hand} onCancel={() => setSetup(undefined)} />;
  return (
    <div className="panel">
      <div className="factor" data-on={state.enabled || undefined}>
        <Icon name="shield" size={28} />
        <div>
          <h2 className="factor__heading">
            {t(state.enabled ? 'security.onHeading' : 'security.offHeading')}
          </h2>
          <p className="quiet">
            {state.enabled
              ? t('security.onLead', { count: state.recovery_codes_left })
              : t('security.offLead')}
          </p>
        </div>
      </div>
      <div className="settings__buttons">
        {state.enabled ? (
          <>
            <Button onPress={() => setAsking('codes')}>{t('security.newCodes')}</Button>
            <Button look="danger" onPress={() => setAsking('disable')}>
              {t('security.disable')}
            </Button>
          </>
        ) : (
          <Button look="primary" large onPress={() => void begin()}>
            {t('security.start')}
          </Button>
        )}
      </div>
      <PasswordDialog
        title={t(asking === 'disable' ? 'security.disableTitle' : 'security.newCodes')}
        lead={t(asking === 'disable' ? 'security.disableLead' : 'security.newCodesLead')}
        action={t(asking === 'disable' ? 'security.disable' : 'security.newCodes')}
        danger={asking === 'disable'}
        isOpen={asking !== undefined}
        onClose={() => setAsking(undefined)}
        onPassword={async (password) => {
          if (asking === 'disable') {
            await api.calls.DELETE('/api/tintype/v1/second-factor', { body: { password } });
            setState({ enabled: false, recovery_codes_left: 0 });
            toast(t('security.disabled'));
          } else {
            const path = '/api/tintype/v1/second-factor/recovery-codes';
            const { recovery_codes } = await dataOf(api.calls.POST(path, { body: { password } }));
            hand(recovery_codes);
          }
        }}
      />
    </div>
  );
}

interface EnableFormProps {
  setup: SecondFactorSetup;
  onEnabled: (codes: readonly string[]) => void;
  onCancel: () => void;
}

function EnableForm({ setup, onEnabled, onCancel }: EnableFormProps) {
  const t = useWords();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string>();

  async function enable() {
    try {
      const body = { code: code.replace(/\s/g, '') };
      const answer = await dataOf(api.calls.POST('/api/tintype/v1/second-factor/enable', { body }));
      toast(t('security.enabled'));
      onEnabled(answer.recovery_codes);
    } catch (refusal) {
      setProblem(codeOf(refusal) === 'wrong_code' ? t('error.wrong_code') : reasonOf(refusal, t));
    }
  }

  return (
    <form
      className="panel enable"
      onSubmit={(event) => {
        event.preventDefault();
        void enable();
      }}
    >
      <h2 className="factor__heading">{t('security.scanHeading')}</h2>
      <p className="quiet">{t('security.scanLead')}</p>
      <QrCode text={setup.uri} label={t('security.qr')} />
      <a className={buttonClass({})} href={setup.uri}>
        {t('security.openApp')}
      </a>
      <p className="enable__key">
        <span className="quiet">{t('security.key')}</span>
        <code>{setup.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <Field
        label={t('security.code')}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        isRequired
        value={code}
        onChange={setCode}
        error={problem}
      />
      <div className="settings__buttons">
        <Button type="submit" look="primary" large>
          {t('security.enable')}
        </Button>
        <Button look="quiet" large onPress={onCancel}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
