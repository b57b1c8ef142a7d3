import { useWords } from '../forms/Words';
import { Button, buttonClass } from '../ui/Button';
import { copied } from '../ui/clipboard';
import { toast } from '../ui/toast';

/** The recovery codes, this once, with ways to keep them. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useWords();
  const text = `${codes.join('\n')}\n`;
  return (
    <div className="panel enable">
      <h2 className="factor__heading">{t('security.recoveryHeading')}</h2>
      <p className="quiet">{t('security.recoveryLead')}</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="settings__buttons">
        <Button onPress={async () => toast(t((await copied(text)) ? 'form.copied' : 'form.notCopied'))}>
          {t('form.copy')}
        </Button>
        <a
          className={buttonClass({})}
          download="tintype-recovery-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {t('security.download')}
        </a>
        <Button look="primary" onPress={onKept}>
          {t('security.kept')}
        </Button>
      </div>
    </div>
  );
}
