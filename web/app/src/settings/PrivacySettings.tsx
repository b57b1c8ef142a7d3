import {
  type Account,
  type Audience,
  asForm,
  type CommentSettings as CommentChoices,
  type CredentialAccount,
  type MutedAccount,
  type Page,
} from '@tintype/client';
import { useId, useState } from 'react';
import { AUDIENCES } from '../compose/composition';
import { Switch } from '../forms/Switch';
import { useWords, Words } from '../forms/Words';
import type { Locale } from '../i18n/locale';
import { api } from '../ui/api';
import { sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';
import { CloseFriends } from './CloseFriends';
import { CommentSettings } from './CommentSettings';
import { RelationList } from './Relations';

interface Fields {
  locked?: boolean;
  discoverable?: boolean;
  source?: { privacy: Audience };
}

interface PrivacySettingsProps {
  locale: Locale;
  viewer: CredentialAccount;
  closeFriends: readonly Account[];
  blocked: Page<Account>;
  muted: Page<MutedAccount>;
  comments: CommentChoices;
}

/** Who sees what, and who is kept away. */
export default function PrivacySettings(props: PrivacySettingsProps) {
  return (
    <Words locale={props.locale}>
      <PrivacyBody {...props} />
    </Words>
  );
}

function PrivacyBody({ viewer, closeFriends, blocked, muted, comments }: PrivacySettingsProps) {
  const t = useWords();
  const select = useId();
  const [locked, setLocked] = useState(viewer.locked);
  const [discoverable, setDiscoverable] = useState(viewer.discoverable);
  const [audience, setAudience] = useState<Audience>(viewer.source.audience);

  /** Shows the choice at once; a refusal brings back what was. */
  async function change(fields: Fields, said: string, back: () => void) {
    try {
      await api.calls.PATCH('/api/v1/accounts/update_credentials', { body: fields, bodySerializer: asForm });
      toast(said);
    } catch (problem) {
      back();
      sayRefusal(t, problem);
    }
  }

  return (
    <>
      <div className="panel">
        <Switch
          label={t('privacy.private')}
          hint={t('privacy.privateHint')}
          checked={locked}
          onChange={(on) => {
            setLocked(on);
            void change({ locked: on }, t(on ? 'privacy.nowPrivate' : 'privacy.nowPublic'), () =>
              setLocked(!on),
            );
          }}
        />
        <Switch
          label={t('privacy.discoverable')}
          hint={t('privacy.discoverableHint')}
          checked={discoverable}
          onChange={(on) => {
            setDiscoverable(on);
            void change({ discoverable: on }, t('form.saved'), () => setDiscoverable(!on));
          }}
        />
        <div className="switch">
          <label htmlFor={select} className="switch__label">
            {t('privacy.defaultAudience')}
          </label>
          <select
            id={select}
            className="field__input options__license"
            value={audience}
            onChange={(event) => {
              const before = audience;
              const chosen = event.target.value as Audience;
              setAudience(chosen);
              void change({ source: { privacy: chosen } }, t('form.saved'), () => setAudience(before));
            }}
          >
            {AUDIENCES.map((choice) => (
              <option key={choice} value={choice}>
                {t(`audience.${choice}`)}
              </option>
            ))}
          </select>
        </div>
      </div>

      <h2 className="settings__sub" id="comments">
        {t('commentSettings.title')}
      </h2>
      <CommentSettings first={comments} />

      <h2 className="settings__sub" id="close-friends">
        {t('privacy.closeFriends')}
      </h2>
      <p className="quiet settings__explain">{t('privacy.closeFriendsHint')}</p>
      <CloseFriends first={closeFriends} self={viewer.id} />

      <h2 className="settings__sub">{t('privacy.blocked')}</h2>
      <p className="quiet settings__explain">{t('privacy.blockedHint')}</p>
      <RelationList kind="blocks" first={blocked} />

      <h2 className="settings__sub">{t('privacy.muted')}</h2>
      <p className="quiet settings__explain">{t('privacy.mutedHint')}</p>
      <RelationList kind="mutes" first={muted} />
    </>
  );
}
